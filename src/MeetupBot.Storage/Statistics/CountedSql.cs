namespace MeetupBot.Storage.Statistics;

/// <summary>Which encounters count in totals and choices that others see.</summary>
internal static class CountedSql
{
    /// <summary>Both said that they met, and neither of the encounter <c>e</c> keeps it private. Former members stay as they were.</summary>
    public const string Counts = """
        e.said_by_low = 1 AND e.said_by_high = 1
            AND NOT EXISTS (SELECT 1 FROM member m WHERE m.id IN (e.low_member, e.high_member) AND m.visibility = 'Private')
        """;

    /// <summary>Both said that they met, and everybody may know of it. See <see cref="Domain.Members.NamingRule"/>.</summary>
    public const string IsOpen = """
        e.said_by_low = 1 AND e.said_by_high = 1
            AND NOT EXISTS (SELECT 1 FROM member m WHERE m.id IN (e.low_member, e.high_member) AND m.visibility <> 'Open')
        """;

    /// <summary>The encounter <c>e</c> was at no meetup that only some see: such a meetup is in no total. Between introduced people it counts.</summary>
    public const string IsSeen = """
        NOT EXISTS (
            SELECT 1 FROM meetup seen
            WHERE seen.id = e.meetup_id AND seen.introduction_id IS NULL AND seen.audience NOT IN ('Community', 'Everybody'))
        """;

    /// <summary>The encounter <c>e</c> counts, and is the first of its pair that does.</summary>
    public const string IsFirst = $"""
        {Counts}
            AND NOT EXISTS (
                SELECT 1 FROM encounter earlier
                WHERE earlier.low_member = e.low_member AND earlier.high_member = e.high_member
                    AND earlier.said_by_low = 1 AND earlier.said_by_high = 1 AND (earlier.met_at, earlier.id) < (e.met_at, e.id))
        """;
}
