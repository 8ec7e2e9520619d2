using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Whether 5/12 is written month first.</summary>
internal static class DateOrder
{
    // The locales whose "Md" skeleton in Unicode CLDR puts the month first; "en" alone is US English there.
    private static readonly FrozenSet<string> Languages = new[] { "ja", "ko", "zh", "hu", "lt", "mn", "fil" }.ToFrozenSet();

    private static readonly FrozenSet<string> Regions = new[] { "US", "PH", "PR", "GU", "AS", "MP", "VI", "UM", "MH" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Countries that write the month first in their own languages.</summary>
    private static readonly FrozenSet<string> Countries = Regions.Concat(["JP", "KR", "CN", "TW", "HU", "LT", "MN"]).ToFrozenSet();

    /// <summary>Countries where both orders are common.</summary>
    private static readonly FrozenSet<string> Mixed = new[] { "CA", "HK", "MO", "SG", "PA", "FM", "PW", "KY", "ZA", "KE", "GH" }.ToFrozenSet();

    private static readonly FrozenDictionary<string, string> CountryOfZone = (TzdbDateTimeZoneSource.Default.ZoneLocations ?? [])
        .DistinctBy(location => location.ZoneId)
        .ToFrozenDictionary(location => location.ZoneId, location => location.CountryCode);

    public static bool IsMonthFirst(string? locale)
    {
        var tags = (locale ?? "").Split('-', '_');
        var language = tags[0].ToLowerInvariant();
        return Languages.Contains(language)
            || (language == "en" && tags.Length == 1)
            || tags.Skip(1).Any(Regions.Contains);
    }

    /// <summary>Null where both orders are common, and for zones that belong to no country.</summary>
    public static bool? IsMonthFirstIn(DateTimeZone zone)
    {
        var id = TzdbDateTimeZoneSource.Default.CanonicalIdMap.TryGetValue(zone.Id, out var canonical) ? canonical : zone.Id;
        return CountryOfZone.TryGetValue(id, out var country) && !Mixed.Contains(country) ? Countries.Contains(country) : null;
    }
}
