namespace MeetupBot.Domain.Time.Zones;

/// <param name="Name">What the place is called here, whatever name found it.</param>
/// <param name="Zone">A tzdb id.</param>
internal readonly record struct IndexedPlace(string Name, string Zone);
