using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Domain.Polls;

/// <summary>When a poll closes, and which of its times can still be chosen.</summary>
/// <param name="Zone">The meetup's zone: whole hours, quiet hours and whole days are meant in it.</param>
/// <param name="Length">How long the meetup takes.</param>
/// <param name="Quiet">The community's quiet hours; null: none.</param>
public sealed record PollClosing(DateTimeZone Zone, Duration Length, QuietHours? Quiet)
{
    private static readonly Duration ShortNotice = Duration.FromHours(14);
    private static readonly Duration BeforeFirstTime = Duration.FromHours(12);
    private static readonly Duration Quarter = Duration.FromMinutes(15);

    /// <summary>A quarter hour that is nearer than this would leave nobody time to answer.</summary>
    private static readonly Duration Soonest = Duration.FromMinutes(5);

    // A poll that was moved out of quiet hours must still leave people time to answer.
    private static readonly Duration ShortestOpen = Duration.FromHours(1);

    /// <summary>A time is no longer chosen when it begins within this.</summary>
    public static Duration Notice { get; } = Duration.FromMinutes(30);

    /// <summary>
    /// The first moment at which a time can no longer be chosen: <see cref="Notice"/> before its start. A whole day can be chosen
    /// until the same notice before its evening ends, because it is ahead while its date lasts.
    /// </summary>
    public Instant LastChance(MeetupTime time, Instant now) => BeginsAt(time, now) - Notice;

    public bool CanChoose(MeetupTime time, Instant now) => LastChance(time, now) > now;

    /// <summary>The latest close that the times allow; it can be past.</summary>
    public Instant Latest(IEnumerable<MeetupTime> times, Instant now) => times.Min(time => LastChance(time, now));

    /// <summary>
    /// The earlier of <paramref name="after"/> from now and twelve hours before the first time, on a whole hour outside quiet hours. A
    /// first time nearer than fourteen hours closes the poll half way to it, on the quarter hour before.
    /// </summary>
    /// <param name="after">How long a poll stays open by default.</param>
    public Instant Default(IReadOnlyCollection<MeetupTime> times, Duration after, Instant now)
    {
        var first = times.Min(time => BeginsAt(time, now));
        var latest = Latest(times, now);
        var ahead = first - now;
        if (ahead < ShortNotice)
            return Instant.Min(HalfWay(now, ahead), latest);
        var wanted = WholeHour(Instant.Min(now + after, first - BeforeFirstTime));
        var closes = Quiet is { } quiet ? WholeHour(quiet.Before(wanted, Zone)) : wanted;
        if (closes < now + ShortestOpen)
            closes = Quiet?.After(wanted, Zone) is { } morning && morning >= now + ShortestOpen ? morning : HalfWay(now, ahead);
        return Instant.Min(closes, latest);
    }

    /// <summary>When the nudge before the close goes out: in its last quarter, six hours before at most, outside quiet hours.</summary>
    /// <returns>Null if there is no such moment between now and the close.</returns>
    public Instant? NudgeAt(Instant closes, Instant now)
    {
        var nudge = closes - Duration.Min(Duration.FromHours(6), (closes - now) / 4);
        if (Quiet is not { } quiet)
            return nudge > now ? nudge : null;
        var later = quiet.After(nudge, Zone);
        if (later < closes)
            return later > now ? later : null;
        var earlier = quiet.Before(nudge, Zone);
        return earlier > now ? earlier : null;
    }

    // A whole day begins with its date, as people say it, and is still ahead until its evening.
    private Instant BeginsAt(MeetupTime time, Instant now)
    {
        var start = time.Span(Zone, Length).Start;
        return time.IsWholeDay && start - Notice <= now ? time.JobSpan(Zone, Length).End : start;
    }

    private Instant HalfWay(Instant now, Duration ahead)
    {
        var half = now + (ahead / 2);
        var quarter = Whole(Quarter, half);
        return quarter >= now + Soonest ? quarter : Whole(Duration.FromMinutes(1), half);
    }

    private Instant WholeHour(Instant instant) => Whole(Duration.FromHours(1), instant);

    /// <summary>The last such step of the clock that is not after the instant.</summary>
    private Instant Whole(Duration step, Instant instant) =>
        instant - Duration.FromTicks(instant.InZone(Zone).TimeOfDay.TickOfDay % step.BclCompatibleTicks);
}
