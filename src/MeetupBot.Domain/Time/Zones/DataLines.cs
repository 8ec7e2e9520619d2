namespace MeetupBot.Domain.Time.Zones;

/// <summary>The lines of a table that is kept as text: "before: after".</summary>
internal static class DataLines
{
    public static IEnumerable<(string Before, string After)> Of(string text) =>
        from line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let colon = line.IndexOf(": ", StringComparison.Ordinal)
        select (line[..colon], line[(colon + 2)..]);
}
