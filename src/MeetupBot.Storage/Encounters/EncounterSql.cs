namespace MeetupBot.Storage;

internal static class EncounterSql
{
    // The plus keeps the planner from trying every pair: it reads each one's encounters and looks the other up in the list.
    public static readonly Statement Among = new("""
        SELECT DISTINCT low_member AS low, high_member AS high FROM encounter
        WHERE low_member IN (SELECT value FROM json_each(@members)) AND +high_member IN (SELECT value FROM json_each(@members))
        """);

    public static readonly Statement Of = new("""
        SELECT * FROM encounter WHERE low_member = @member
        UNION ALL
        SELECT * FROM encounter WHERE high_member = @member
        """);
}
