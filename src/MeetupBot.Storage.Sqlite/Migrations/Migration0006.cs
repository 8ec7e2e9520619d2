namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>Who is kept apart stays so when one of the two is forgotten and comes back; nobody introduces me; reports.</summary>
internal static class Migration0006
{
    public static readonly Migration Step = new(6, string.Join('\n', KeptApart, Introductions));

    // no_thanks_kept: the other has asked to be forgotten. hash: of one account of each, with the key; it names nobody.
    // Entries about members who are known need no hash. They are hashed when the other is forgotten.
    private const string KeptApart = """
        CREATE TABLE no_thanks_key (key TEXT NOT NULL);
        INSERT INTO no_thanks_key VALUES (lower(hex(randomblob(32))));
        CREATE TABLE no_thanks_kept (
            member_id INTEGER NOT NULL REFERENCES member(id),
            hash TEXT NOT NULL,
            said_at INTEGER NOT NULL,
            PRIMARY KEY (member_id, hash)) WITHOUT ROWID;
        """;

    // reported_at: when the member reported the introduction to the organizers; null: never.
    private const string Introductions = """
        ALTER TABLE member ADD COLUMN nobody_introduces INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE introduction_member ADD COLUMN reported_at INTEGER NULL;
        """;
}
