using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Outbox;

internal static class SentSql
{
    public static readonly Statement Add = new("""
        INSERT INTO sent (platform, channel, message, meetup_id, member_id, card, sent_at)
        VALUES (@Platform, @Channel, @Message, @MeetupId, @MemberId, @Card, @SentAt)
        RETURNING id
        """);

    public static readonly Statement AddName = new("INSERT INTO sent_name (sent_id, member_id) VALUES (@id, @member) ON CONFLICT DO NOTHING");

    public static readonly Statement About = new("SELECT * FROM sent WHERE meetup_id = @meetup");

    /// <summary>The empty text keeps to the index on members: a meetup may have thousands of messages, a member has few.</summary>
    public static readonly Statement To = new("SELECT * FROM sent WHERE member_id = @member AND meetup_id || '' = @meetup");

    public static readonly Statement Naming = new(
        "SELECT s.* FROM sent_name n JOIN sent s ON s.id = n.sent_id WHERE n.member_id = @member");

    public static readonly Statement NamesIn = new("SELECT member_id FROM sent_name WHERE sent_id = @Id");

    public static readonly Statement Reword = new("UPDATE sent SET card = @card WHERE id = @Id");

    public static readonly Statement RemoveNamesBefore = new(
        "DELETE FROM sent_name WHERE sent_id IN (SELECT id FROM sent WHERE sent_at < @before ORDER BY sent_at LIMIT @limit)");

    public static readonly Statement RemoveBefore = new(
        "DELETE FROM sent WHERE id IN (SELECT id FROM sent WHERE sent_at < @before ORDER BY sent_at LIMIT @limit)");
}
