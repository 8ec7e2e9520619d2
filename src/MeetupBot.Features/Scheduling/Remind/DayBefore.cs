using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>When a message counts as the one of the day before, which says more than when and where.</summary>
internal static class DayBefore
{
    /// <summary>When it is sent, quiet hours aside.</summary>
    public static readonly Duration Ahead = Duration.FromDays(1);

    private static readonly Duration Earliest = Duration.FromHours(36);
    private static readonly Duration Latest = Duration.FromHours(10);

    /// <param name="start">Of the meetup.</param>
    /// <param name="dueAt">Of the message.</param>
    public static bool Covers(Instant start, Instant dueAt) => start - dueAt is var ahead && ahead <= Earliest && ahead >= Latest;
}
