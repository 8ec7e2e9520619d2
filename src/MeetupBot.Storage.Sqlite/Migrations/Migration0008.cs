namespace MeetupBot.Storage.Sqlite.Migrations;

/// <summary>A member has one area.</summary>
internal static class Migration0008
{
    // Where both were given, the rounds went by their own.
    public static readonly Migration Step = new(8, """
        UPDATE member SET area = (
            SELECT c.area FROM coffee_member c WHERE c.member_id = member.id AND c.area IS NOT NULL ORDER BY c.joined_at DESC LIMIT 1)
        WHERE id IN (SELECT member_id FROM coffee_member WHERE area IS NOT NULL);
        ALTER TABLE coffee_member DROP COLUMN area;
        """);
}
