using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Encounters;

// The rule is Encounter.IsConfirmed. Deciding it here spares the reading of whole rows: partial indexes hold all that these need.
internal static class AcquaintanceSql
{
    // The unary plus stops the planner from trying every pair. It reads each member's encounters and looks the other member up in the
    // list.
    public static readonly Statement Among = new("""
        SELECT DISTINCT low_member AS low, high_member AS high FROM encounter
        WHERE low_member IN (SELECT value FROM json_each(@members)) AND +high_member IN (SELECT value FROM json_each(@members))
            AND said_by_low = 1 AND said_by_high = 1
        """);

    public static readonly Statement AreAcquainted = new("""
        SELECT EXISTS (
            SELECT 1 FROM encounter WHERE low_member = @low AND high_member = @high AND said_by_low = 1 AND said_by_high = 1)
        """);

    // A union that stops at its limit. For a member who met thousands, it reads no more rows than were asked for.
    public static readonly Statement Circle = new("""
        SELECT high_member FROM encounter WHERE low_member = @member AND said_by_low = 1 AND said_by_high = 1
        UNION
        SELECT low_member FROM encounter WHERE high_member = @member AND said_by_low = 1 AND said_by_high = 1
        LIMIT @most
        """);
}
