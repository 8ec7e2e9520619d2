using NodaTime;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>Reads what people call a time zone.</summary>
/// <remarks>
/// Sources, best first: tzdb's names and countries and CLDR's Windows names, both in Noda Time's data; CLDR's names of countries through
/// .NET, which has ICU here; then the lists beside this file, for what those do not have.
/// </remarks>
public static class ZoneNames
{
    private const int MostPlaces = 25;
    private const int MostNearest = 5;

    /// <summary>What stands behind a time of day: "PST", "ET", "UTC", "Z", "UTC+2", "-0500".</summary>
    /// <param name="token">
    /// In any case, but letters that are also words ("eat", "west") only in capitals. A minus is taken for one, not for the dash
    /// of a range.
    /// </param>
    /// <param name="home">The meetup's zone, which decides about letters that it uses itself.</param>
    /// <param name="at">About when it is meant; half a year matters, hours do not.</param>
    /// <returns>Null when it is no zone.</returns>
    public static ZoneMatch? Abbreviation(string token, DateTimeZone home, Instant at)
    {
        ArgumentNullException.ThrowIfNull(token);
        ArgumentNullException.ThrowIfNull(home);
        var letters = token.Trim();
        if (ZoneOffsets.Read(letters) is { } offset)
            return new(offset, false, ZoneIds.NameOf(offset));
        return ZoneOffsets.IsUtc(letters)
            ? new(DateTimeZone.Utc, false, ZoneIds.NameOf(DateTimeZone.Utc))
            : ZoneAbbreviations.Find(letters, home, at);
    }

    /// <summary>The zone that a person calls so: by place, letters, offset, tzdb's or Windows's name.</summary>
    /// <param name="now">Zones that show the same clock for two years from here are one.</param>
    public static ZoneFinding Find(string text, Instant now)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ZoneFinder.Find(text, now) ?? new ZoneFinding.None(ZoneFinder.IsOfWords(text) ? [] : [.. Nearest(text).Take(MostNearest)]);
    }

    public static ZonePlace PlaceOf(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return new(zone, ZoneIds.PlaceOf(zone.Id).Name);
    }

    /// <summary>
    /// "London time" for Europe/London, "UTC", "UTC+2", and tzdb's id for a zone without a city that people would name. Behind a time of day it
    /// is read back as the same clock.
    /// </summary>
    public static string TimeOf(DateTimeZone zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        return SpokenZones.TimeOf(zone);
    }

    /// <summary>Up to 25 places while a zone is being written, the likeliest first; all of them once nothing is typed.</summary>
    public static IReadOnlyList<ZonePlace> Suggest(string typed, Instant now)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var found = ZoneFinder.Find(typed, now) switch
        {
            ZoneFinding.One one => [one.Place],
            ZoneFinding.Several several => several.Places,
            _ => [],
        };
        var key = NameKey.Of(typed);
        var places = found.Concat(key.Length == 0 ? ZoneIds.Populous.Select(ZoneIds.PlaceOf) : Begun(key))
            .DistinctBy(place => (place.Zone.Id, place.Name))
            .Take(MostPlaces)
            .ToList();
        return places.Count > 0 ? places : [.. Nearest(typed).Take(MostPlaces)];
    }

    /// <summary>A country with many zones must not push out all that come after it in the alphabet.</summary>
    private static IEnumerable<ZonePlace> Begun(string key)
    {
        var begun = PlaceIndex.Names.Where(name => name.Key.StartsWith(key, StringComparison.Ordinal)).ToList();
        var within = PlaceIndex.Names.Where(name => name.Key.Contains(" " + key, StringComparison.Ordinal)).ToList();
        return begun.Concat(within).Select(name => name.Value[0])
            .Concat(begun.Concat(within).SelectMany(name => name.Value.Skip(1)))
            .Select(PlaceOf)
            .Concat(
                from id in ZoneIds.Shown
                where NameKey.Of(id).StartsWith(key, StringComparison.Ordinal)
                orderby ZoneIds.Rank(id)
                select ZoneIds.PlaceOf(id));
    }

    /// <summary>By the last part of an id: "Europe/Lodnon".</summary>
    private static IEnumerable<ZonePlace> Nearest(string text) =>
        NearestNames.To(NameKey.Of(text[(text.LastIndexOf('/') + 1)..])).Select(PlaceOf).DistinctBy(place => place.Zone.Id);

    private static ZonePlace PlaceOf(IndexedPlace place) => new(DateTimeZoneProviders.Tzdb[place.Zone], place.Name);
}
