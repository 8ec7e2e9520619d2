using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What is worth saying about a reading that was taken.</summary>
/// <param name="Text">The typed part that it is about, such as the letters of a zone.</param>
public sealed record TimeRemark(TimeRemarkKind Kind, string Text)
{
    /// <summary>Whose clock was typed; null for every other remark.</summary>
    public ZonePlace? Place { get; init; }

    /// <summary>The time that was typed by it.</summary>
    public Instant? At { get; init; }
}
