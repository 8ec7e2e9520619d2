using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Introductions;

internal static class NoThanksSql
{
    public static readonly Statement Say = new("""
        INSERT INTO no_thanks (member_id, other_id, said_at) VALUES (@member, @other, @now) ON CONFLICT DO NOTHING
        """);

    public static readonly Statement TakeBack = new("DELETE FROM no_thanks WHERE member_id = @member AND other_id = @other");

    public static readonly Statement Find = new("SELECT said_at FROM no_thanks WHERE member_id = @member AND other_id = @other");

    public static readonly Statement SaidBy = new("SELECT other_id FROM no_thanks WHERE member_id = @member");

    // The unary plus stops the planner from trying every pair. It reads each member's entries and looks the other member up in the
    // list.
    public static readonly Statement Among = new("""
        SELECT member_id, other_id FROM no_thanks
        WHERE member_id IN (SELECT value FROM json_each(@members)) AND +other_id IN (SELECT value FROM json_each(@members))
        """);

    public static readonly Statement CopySaid = new("""
        INSERT INTO no_thanks (member_id, other_id, said_at)
        SELECT @parted, other_id, said_at FROM no_thanks WHERE member_id = @staying AND other_id <> @parted
        ON CONFLICT DO NOTHING
        """);

    public static readonly Statement CopyHeard = new("""
        INSERT INTO no_thanks (member_id, other_id, said_at)
        SELECT member_id, @parted, said_at FROM no_thanks WHERE other_id = @staying AND member_id <> @parted
        ON CONFLICT DO NOTHING
        """);

    public static readonly Statement CopyKept = new("""
        INSERT INTO no_thanks_kept (member_id, hash, said_at)
        SELECT @parted, hash, said_at FROM no_thanks_kept WHERE member_id = @staying
        ON CONFLICT DO NOTHING
        """);

    /// <summary>Both of two people who were one stay apart from whom the one was kept apart.</summary>
    public static readonly IReadOnlyList<Statement> Copies = [CopySaid, CopyHeard, CopyKept];
}
