namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>Who sees a meetup, and which accounts are guests.</summary>
internal static class Migration0007
{
    public static readonly Migration Step = new(7, string.Join('\n', Meetups, Accounts));

    // channel: the conversation with its card in its space. Who sees it is not known of earlier meetups: these are of those who see the
    // channel, until the platform says that everybody does. Nobody was told of the poll of a visit in one channel alone.
    private const string Meetups = """
        ALTER TABLE meetup ADD COLUMN channel TEXT NULL;
        ALTER TABLE meetup ADD COLUMN audience TEXT NOT NULL DEFAULT 'Unknown';
        UPDATE meetup SET channel = (
            SELECT c.channel FROM card c
            WHERE c.meetup_id = meetup.id AND c.space_id = meetup.space_id AND c.kind IN ('card.meetup', 'card.poll')
            ORDER BY c.kind LIMIT 1)
        WHERE introduction_id IS NULL;
        UPDATE meetup SET audience = 'Everybody' WHERE id IN (SELECT meetup_id FROM visit WHERE meetup_id IS NOT NULL);
        CREATE INDEX meetup_channel ON meetup(space_id, channel, audience) WHERE channel IS NOT NULL;
        """;

    private const string Accounts = """
        ALTER TABLE account ADD COLUMN is_guest INTEGER NOT NULL DEFAULT 0;
        """;
}
