using NodaTime;

namespace MeetupBot.Domain.Time.Zones;

/// <summary>The zone that letters behind a time of day stand for.</summary>
/// <param name="SayPlace">
/// Whether the reader may have meant something else, so that the place is read back: the letters belong to several places,
/// or to the other half of the year, and are taken for the place's wall clock.
/// </param>
/// <param name="Place">"New York", "UTC+2".</param>
public sealed record ZoneMatch(DateTimeZone Zone, bool SayPlace, string Place);
