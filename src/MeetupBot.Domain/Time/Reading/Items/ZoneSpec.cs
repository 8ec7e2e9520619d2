using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>A zone as typed behind a time of day: a fixed offset, a zone, or a name that the place decides.</summary>
/// <param name="Zone">Null for an abbreviation, which means different zones in different places.</param>
/// <param name="Name">As typed.</param>
internal sealed record ZoneSpec(DateTimeZone? Zone, string Name)
{
    /// <summary>The place that was named for its zone, which is said again.</summary>
    public string? Place { get; init; }
}
