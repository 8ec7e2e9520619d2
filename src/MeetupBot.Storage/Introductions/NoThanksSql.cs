using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Introductions;

internal static class NoThanksSql
{
    public static readonly Statement Say = new("""
        INSERT INTO no_thanks (member_id, other_id, said_at) VALUES (@member, @other, @now) ON CONFLICT DO NOTHING
        """);

    public static readonly Statement TakeBack = new("DELETE FROM no_thanks WHERE member_id = @member AND other_id = @other");

    public static readonly Statement Find = new("""
        SELECT member_id FROM no_thanks WHERE member_id = @one AND other_id = @other
        UNION ALL
        SELECT member_id FROM no_thanks WHERE member_id = @other AND other_id = @one
        LIMIT 1
        """);

    public static readonly Statement Of = new("""
        SELECT other_id FROM no_thanks WHERE member_id = @member
        UNION
        SELECT member_id FROM no_thanks WHERE other_id = @member
        """);

    // The unary plus stops the planner from trying every pair. It reads each member's entries and looks the other member up in the
    // list.
    public static readonly Statement Among = new("""
        SELECT member_id, other_id FROM no_thanks
        WHERE member_id IN (SELECT value FROM json_each(@members)) AND +other_id IN (SELECT value FROM json_each(@members))
        """);
}
