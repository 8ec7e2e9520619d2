using MeetupBot.Chat.Interactions;
using NodaTime;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Suggests IANA zones by any part of their names.</summary>
internal static class ZoneSuggestions
{
    private const int Most = 25;

    private static readonly string[] Ids =
    [
        .. NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(location => location.ZoneId)
            .Append("Etc/UTC").Distinct().Order(StringComparer.Ordinal),
    ];

    public static DateTimeZone? Find(string text)
    {
        var typed = text.Trim().Replace(' ', '_');
        var all = DateTimeZoneProviders.Tzdb.Ids;
        var id = all.FirstOrDefault(id => id.Equals(typed, StringComparison.OrdinalIgnoreCase))
            ?? Single(Ids.Where(id => id.EndsWith("/" + typed, StringComparison.OrdinalIgnoreCase)));
        return id is null ? null : DateTimeZoneProviders.Tzdb[id];
    }

    public static IReadOnlyList<Suggestion> Of(string typed) => [.. Matching(typed).Take(Most).Select(id => new Suggestion(id, id))];

    public static string Nearest(string typed) => Matching(typed).FirstOrDefault() ?? "Europe/London";

    private static IEnumerable<string> Matching(string typed)
    {
        var wanted = typed.Trim().Replace(' ', '_');
        return Ids.Where(id => id.Contains(wanted, StringComparison.OrdinalIgnoreCase))
            .OrderBy(id => id.StartsWith(wanted, StringComparison.OrdinalIgnoreCase)
                || id.Contains("/" + wanted, StringComparison.OrdinalIgnoreCase) ? 0 : 1);
    }

    private static string? Single(IEnumerable<string> ids)
    {
        var found = ids.Take(2).ToList();
        return found.Count == 1 ? found[0] : null;
    }
}
