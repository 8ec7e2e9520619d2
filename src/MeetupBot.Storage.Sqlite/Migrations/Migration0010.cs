namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>The addresses at which calendars are fetched.</summary>
internal static class Migration0010
{
    // member_id: null for a public calendar, and for one of somebody who was forgotten, which has ended.
    public static readonly Migration Step = new(10, """
        CREATE TABLE feed (
            id TEXT PRIMARY KEY,
            member_id INTEGER NULL REFERENCES member(id),
            kind TEXT NOT NULL,
            community_id INTEGER NOT NULL REFERENCES community(id),
            token_hash TEXT NOT NULL UNIQUE,
            polls INTEGER NOT NULL DEFAULT 0,
            created_at INTEGER NOT NULL,
            fetched_at INTEGER NULL,
            agent TEXT NULL,
            revoked_at INTEGER NULL) WITHOUT ROWID;
        CREATE INDEX feed_member ON feed(member_id) WHERE member_id IS NOT NULL;
        CREATE INDEX feed_public ON feed(community_id) WHERE kind = 'Public';
        CREATE INDEX feed_ended ON feed(revoked_at) WHERE revoked_at IS NOT NULL;
        CREATE INDEX meetup_dated ON meetup(community_id, ends_at)
            WHERE starts_at IS NOT NULL AND introduction_id IS NULL AND audience IN ('Community', 'Everybody');
        """);
}
