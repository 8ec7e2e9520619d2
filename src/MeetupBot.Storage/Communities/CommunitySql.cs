using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Communities;

internal static class CommunitySql
{
    /// <summary>All communities linked with @community, itself included.</summary>
    public const string Linked = """
        (SELECT id FROM community WHERE id = @community
         UNION SELECT other.id FROM community own JOIN community other ON other.linked_to = own.linked_to WHERE own.id = @community)
        """;

    public static readonly Statement Add = new("""
        INSERT INTO community (name, zone, proposers, reminder_offsets, quiet_hours, configured_at, created_at)
        VALUES (@Name, @Zone, @Proposers, @ReminderOffsets, @QuietHours, @ConfiguredAt, @CreatedAt)
        RETURNING id
        """);

    public static readonly Statement Update = new("""
        UPDATE community SET name = @Name, zone = @Zone, proposers = @Proposers, reminder_offsets = @ReminderOffsets,
            quiet_hours = @QuietHours, configured_at = @ConfiguredAt,
            coffee_rhythm = @CoffeeRhythm, coffee_size = @CoffeeSize, coffee_hour = @CoffeeHour,
            holidays = @Holidays
        WHERE id = @Id
        """);

    public static readonly Statement Find = new("""
        SELECT c.* FROM community own JOIN community c ON c.id = COALESCE(own.linked_to, own.id) WHERE own.id = @id
        """);

    public static readonly Statement AllLinked = new($"SELECT id FROM community WHERE id IN {Linked} ORDER BY id");

    public static readonly Statement AddOrganizer = new("""
        INSERT INTO community_organizer (community_id, member_id) VALUES (@community, @member) ON CONFLICT DO NOTHING
        """);

    public static readonly Statement RemoveOrganizer = new(
        $"DELETE FROM community_organizer WHERE member_id = @member AND community_id IN {Linked}");

    public static readonly Statement Organizers = new(
        $"SELECT DISTINCT member_id FROM community_organizer WHERE community_id IN {Linked} ORDER BY member_id");
}
