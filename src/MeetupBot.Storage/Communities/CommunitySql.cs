namespace MeetupBot.Storage;

internal static class CommunitySql
{
    public static readonly Statement Add = new("""
        INSERT INTO community (name, zone, proposers, reminder_offsets, quiet_hours, configured_at, created_at)
        VALUES (@Name, @Zone, @Proposers, @ReminderOffsets, @QuietHours, @ConfiguredAt, @CreatedAt)
        RETURNING id
        """);

    public static readonly Statement Update = new("""
        UPDATE community SET name = @Name, zone = @Zone, proposers = @Proposers, reminder_offsets = @ReminderOffsets,
            quiet_hours = @QuietHours, configured_at = @ConfiguredAt
        WHERE id = @Id
        """);

    public static readonly Statement Find = new("SELECT * FROM community WHERE id = @id");

    public static readonly Statement AddOrganizer = new("""
        INSERT INTO community_organizer (community_id, member_id) VALUES (@community, @member) ON CONFLICT DO NOTHING
        """);

    public static readonly Statement RemoveOrganizers = new("DELETE FROM community_organizer WHERE community_id = @community");

    public static readonly Statement Organizers = new(
        "SELECT member_id FROM community_organizer WHERE community_id = @community ORDER BY member_id");

    public static readonly Statement IsOrganizer = new(
        "SELECT 1 FROM community_organizer WHERE community_id = @community AND member_id = @member");
}
