using System.Collections.Frozen;
using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Which of tzdb's names of a zone is kept, how it is said, and how many people live by it.</summary>
internal static class ZoneIds
{
    private const int YearsCompared = 2;

    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    /// <summary>The names that tzdb's zone.tab shows to people, who find their own country there.</summary>
    public static FrozenSet<string> Shown { get; } = Source.ZoneLocations!.Select(location => location.ZoneId).ToFrozenSet();

    public static IReadOnlyList<string> All { get; } = [.. DateTimeZoneProviders.Tzdb.Ids.Where(id => id != "Factory")];

    /// <summary>The cities of <see cref="WorldCities"/> in their order, by zone.</summary>
    public static IReadOnlyList<(string Zone, string[] Names)> Cities { get; } =
    [
        .. from line in DataLines.Of(WorldCities.Text)
           from city in line.After.Split(", ")
           select (line.Before, city.Split('=')),
    ];

    /// <summary>The zones where most people live, by their number.</summary>
    public static IReadOnlyList<string> Populous { get; } = [.. Cities.Select(city => city.Zone).Distinct()];

    private static readonly FrozenDictionary<string, int> Ranks = Populous
        .Select((zone, rank) => (zone, rank)).ToFrozenDictionary(pair => pair.zone, pair => pair.rank);

    private static readonly FrozenDictionary<string, string> Names = Cities.GroupBy(city => city.Zone)
        .ToFrozenDictionary(zone => zone.Key, NameAmong);

    /// <summary>
    /// Old names give way to the new one, "Asia/Calcutta" to "Asia/Kolkata"; but tzdb also links Amsterdam to Brussels, and
    /// that one stays.
    /// </summary>
    public static string Kept(string id) =>
        !Shown.Contains(id) && Source.CanonicalIdMap.TryGetValue(id, out var canonical) ? canonical : id;

    /// <summary>"New York" for America/New_York, "UTC" for Etc/UTC, and "UTC+2" for an offset.</summary>
    public static string NameOf(DateTimeZone zone)
    {
        if (zone.Id == DateTimeZone.Utc.Id || zone.Id == "Etc/UTC")
            return "UTC";
        if (IsOffset(zone))
            return "UTC" + TimeText.OffsetOf(zone.GetUtcOffset(Instant.MinValue));
        return Names.GetValueOrDefault(zone.Id) ?? zone.Id[(zone.Id.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }

    /// <summary>Fewer people live by the zones of higher ranks; those without cities in the list come last.</summary>
    public static int Rank(string id) => Ranks.GetValueOrDefault(id, Ranks.Count);

    public static bool IsOffset(DateTimeZone zone) => zone.Id.StartsWith(DateTimeZone.Utc.Id, StringComparison.Ordinal)
        || zone.Id.StartsWith("Etc/", StringComparison.Ordinal);

    public static ZonePlace PlaceOf(string id)
    {
        var zone = DateTimeZoneProviders.Tzdb[id];
        return new(zone, NameOf(zone));
    }

    /// <summary>The first of all that show the same clock for two years from <paramref name="now"/>.</summary>
    public static IEnumerable<ZonePlace> DistinctClocks(IEnumerable<ZonePlace> places, Instant now) =>
        places.DistinctBy(place => place.Zone.Id).DistinctBy(place => ClockOf(place.Zone, now));

    private static string ClockOf(DateTimeZone zone, Instant now)
    {
        var years = new Interval(now, now + Duration.FromDays(366 * YearsCompared));
        var parts = from interval in zone.GetZoneIntervals(years, ZoneEqualityComparer.Options.OnlyMatchWallOffset)
                    let start = interval.HasStart && interval.Start > now ? interval.Start.ToUnixTimeSeconds() : 0
                    select $"{interval.WallOffset.Seconds}@{start}";
        return string.Join(' ', parts);
    }

    /// <summary>The city of the zone's own name in its usual spelling, such as São Paulo, or the first one.</summary>
    private static string NameAmong(IGrouping<string, (string Zone, string[] Names)> cities)
    {
        var key = NameKey.Of(cities.Key[(cities.Key.LastIndexOf('/') + 1)..]);
        return cities.SelectMany(city => city.Names).FirstOrDefault(name => NameKey.Of(name) == key)
            ?? cities.Key[(cities.Key.LastIndexOf('/') + 1)..].Replace('_', ' ');
    }
}
