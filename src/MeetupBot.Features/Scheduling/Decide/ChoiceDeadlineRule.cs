using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>The last moment at which a candidate time can be chosen.</summary>
internal static class ChoiceDeadlineRule
{
    /// <summary>Its start. An all-day time can be chosen until its end.</summary>
    public static Instant FindDeadline(MeetupTime time, DateTimeZone zone, Duration length, Instant now)
    {
        var span = time.JobSpan(zone, length);
        return time.IsWholeDay && span.Start <= now ? span.End : span.Start;
    }
}
