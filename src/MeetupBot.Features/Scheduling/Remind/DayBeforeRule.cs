using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Decides which messages count as sent on the day before. They say more than when and where.</summary>
internal static class DayBeforeRule
{
    /// <summary>How long before the start it is sent, quiet hours aside.</summary>
    public static readonly Duration Ahead = Duration.FromDays(1);

    private static readonly Duration Earliest = Duration.FromHours(36);
    private static readonly Duration Latest = Duration.FromHours(10);

    /// <param name="meetup">It has a time.</param>
    /// <param name="zone">The reader's: of a whole day, the day before is theirs.</param>
    public static bool Covers(Meetup meetup, Instant dueAt, DateTimeZone zone) => meetup.Time is { Day: { } day }
        ? dueAt.InZone(zone).Date == day.PlusDays(-1)
        : meetup.Span!.Value.Start - dueAt is var ahead && ahead <= Earliest && ahead >= Latest;
}
