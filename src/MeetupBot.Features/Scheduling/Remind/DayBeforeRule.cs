using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Decides which messages count as sent on the day before. They say more than when and where.</summary>
internal static class DayBeforeRule
{
    /// <summary>How long before the start it is sent, quiet hours aside.</summary>
    public static readonly Duration Ahead = Duration.FromDays(1);

    private static readonly Duration Earliest = Duration.FromHours(36);
    private static readonly Duration Latest = Duration.FromHours(10);

    public static bool Covers(Instant start, Instant dueAt) => start - dueAt is var ahead && ahead <= Earliest && ahead >= Latest;
}
