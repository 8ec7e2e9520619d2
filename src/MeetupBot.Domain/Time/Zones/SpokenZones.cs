using System.Collections.Frozen;
using NodaTime;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>How a zone is said: by its city where its clock is found by that name again, else by tzdb's id, which is always read.</summary>
internal static class SpokenZones
{
    private const int MostWords = 3;

    /// <summary>About when the cities were listed. Which zones show one clock, and so are one, is counted from here.</summary>
    private static readonly Instant Listed = Instant.FromUtc(2026, 1, 1, 0, 0);

    private static readonly FrozenDictionary<string, string> Cities = ZoneIds.Populous
        .Select(id => (Id: id, Name: ZoneIds.NameOf(DateTimeZoneProviders.Tzdb[id])))
        .Where(zone => IsOfWords(zone.Name) && ZoneFinder.Find(TimeIn(zone.Name), Listed) is ZoneFinding.One one && one.Place.Zone.Id == zone.Id)
        .ToFrozenDictionary(zone => zone.Id, zone => zone.Name);

    /// <summary>"London time" for Europe/London, "UTC" and "UTC+2", and "America/Indiana/Knox".</summary>
    public static string TimeOf(DateTimeZone zone) =>
        ZoneIds.IsOffset(zone) ? ZoneIds.NameOf(zone) : Cities.TryGetValue(zone.Id, out var city) ? TimeIn(city) : zone.Id;

    /// <summary>What stands behind "in": "London", "UTC+2", "America/Indiana/Knox".</summary>
    public static string PlaceOf(DateTimeZone zone) => ZoneIds.IsOffset(zone) ? ZoneIds.NameOf(zone) : Cities.GetValueOrDefault(zone.Id, zone.Id);

    private static string TimeIn(string city) => $"{city} time";

    /// <summary>"4:00 St Lucia" would be an ordinal, as in "1st".</summary>
    private static bool IsOfWords(string name) => name.All(letter => char.IsLetter(letter) || letter == ' ')
        && name.Count(letter => letter == ' ') < MostWords && !name.StartsWith("St ", StringComparison.Ordinal);
}
