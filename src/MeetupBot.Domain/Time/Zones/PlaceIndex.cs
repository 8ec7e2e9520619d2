using System.Collections.Frozen;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Every name of a city, region or country with the zones there, by <see cref="NameKey"/>.</summary>
internal static class PlaceIndex
{
    private static readonly string[] Continents =
        ["Africa/", "America/", "Arctic/", "Asia/", "Atlantic/", "Europe/", "Indian/", "Pacific/"];

    private static readonly FrozenDictionary<string, IndexedPlace[]> Cities = Keyed(OfCities().Concat(OfIds()));
    private static readonly FrozenDictionary<string, IndexedPlace[]> Lands = Keyed(OfRegions(codes: false).Concat(OfCountries()));
    private static readonly FrozenDictionary<string, IndexedPlace[]> Codes = Keyed(OfCodes().Concat(OfRegions(codes: true)));

    /// <summary>All names, without two-letter codes, which are like everything.</summary>
    public static IReadOnlyList<KeyValuePair<string, IndexedPlace[]>> Names { get; } =
    [
        .. Cities.Concat(Lands).GroupBy(pair => pair.Key)
            .Select(pairs => KeyValuePair.Create(pairs.Key, pairs.SelectMany(pair => pair.Value).DistinctBy(place => place.Zone).ToArray()))
            .OrderBy(pair => ZoneIds.Rank(pair.Value[0].Zone)).ThenBy(pair => pair.Key, StringComparer.Ordinal),
    ];

    /// <summary>What has the name, cities first; a code counts only where no city is called so: LA is no Laos.</summary>
    public static IEnumerable<IndexedPlace> Named(string key)
    {
        var cities = Cities.GetValueOrDefault(key, []);
        var named = cities.Concat(Lands.GetValueOrDefault(key, []));
        return cities.Length > 0 ? named : named.Concat(Codes.GetValueOrDefault(key, []));
    }

    private static IEnumerable<(string Name, IndexedPlace Place)> OfCities() =>
        from city in ZoneIds.Cities
        from name in city.Names
        select (name, new IndexedPlace(city.Names[0], city.Zone));

    /// <summary>tzdb keeps the old names of its cities as links; its "Pacific/Samoa" is American Samoa's, and the country is another.</summary>
    private static IEnumerable<(string Name, IndexedPlace Place)> OfIds() =>
        from id in ZoneIds.All
        where ZoneIds.Shown.Contains(id)
            || (id != "Pacific/Samoa" && Continents.Any(continent => id.StartsWith(continent, StringComparison.Ordinal)))
        let kept = ZoneIds.Kept(id)
        select (id[(id.LastIndexOf('/') + 1)..], new IndexedPlace(ZoneIds.PlaceOf(kept).Name, kept));

    private static IEnumerable<(string Name, IndexedPlace Place)> OfRegions(bool codes) =>
        from line in DataLines.Of(WorldRegions.Text)
        let names = line.Before.Split('=')
        from name in names
        where name.Length == 2 == codes
        from zone in line.After.Split(' ')
        select (name, new IndexedPlace(ZoneIds.PlaceOf(zone).Name, zone));

    private static IEnumerable<(string Name, IndexedPlace Place)> OfCountries() =>
        from country in WorldCountries.All
        from name in country.Names
        from place in OfCountry(country)
        orderby ZoneIds.Rank(place.Zone)
        select (name, place);

    private static IEnumerable<(string Name, IndexedPlace Place)> OfCodes() =>
        from country in WorldCountries.All
        from place in OfCountry(country)
        select (country.Code, place);

    private static IEnumerable<IndexedPlace> OfCountry(Country country) => country.Zones.Count == 1
        ? [new(country.Names[0], country.Zones[0])]
        : country.Zones.OrderBy(ZoneIds.Rank).Select(zone => new IndexedPlace(ZoneIds.PlaceOf(zone).Name, zone));

    private static FrozenDictionary<string, IndexedPlace[]> Keyed(IEnumerable<(string Name, IndexedPlace Place)> places) => places
        .SelectMany(pair => NameKey.AllOf(pair.Name).Distinct().Select(key => (key, pair.Place)))
        .Where(pair => pair.key.Length > 0)
        .GroupBy(pair => pair.key, pair => pair.Place)
        .ToFrozenDictionary(group => group.Key, group => group.DistinctBy(place => place.Zone).ToArray());
}
