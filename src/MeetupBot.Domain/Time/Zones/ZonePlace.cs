using NodaTime;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>A zone and the place by which people know it.</summary>
/// <param name="Name">"New York", "Mumbai", "UTC+2".</param>
public sealed record ZonePlace(DateTimeZone Zone, string Name);
