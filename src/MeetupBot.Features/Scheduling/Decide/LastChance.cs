using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Until when a candidate time can be chosen.</summary>
internal static class LastChance
{
    /// <summary>Its start; a whole day that has begun can be chosen until its end.</summary>
    public static Instant Of(MeetupTime time, DateTimeZone zone, Duration length, Instant now)
    {
        var span = time.Span(zone, length);
        return time.IsWholeDay && span.Start <= now ? span.End : span.Start;
    }
}
