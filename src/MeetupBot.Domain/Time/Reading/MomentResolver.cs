using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>
/// Resolves what stands for itself: a moment in machine form, an amount from now, a move of a meetup, an amount before
/// the first time, and a span from a time on one day to a time on another.
/// </summary>
internal sealed class MomentResolver(
    ReadingContext context, ParseErrors errors, Anchor? anchor, MeetupTime? firstTime, DayResolver days, EntryMaker entries, ClockChooser chooser,
    Func<int, int, string> nameOf)
{
    private const int DaysInYear = 366;

    /// <summary>In seconds.</summary>
    private const int Quarter = NodaConstants.SecondsPerHour / 4;

    public void Resolve(Member member, Resolution resolution, int way)
    {
        if (member.Instant is { } instant)
            AddInstant(instant, LengthTo(member, instant), resolution);
        else if (member.Base is DayBase.Ahead { Amount: var ahead })
            AddAhead(member, ahead, resolution);
        else if (member.Move is { } move)
            AddMove(member, move, resolution);
        else if (member.BeforeStart is { } before)
            AddBefore(member, before, resolution);
        else
            AddSpan(member, resolution, way);
    }

    private Duration? LengthTo(Member member, Instant start)
    {
        if (member.InstantEnd is { } end && end > start)
            return end - start;
        return member.Length is { Months: 0 } length ? length.Lasting(context.IsOfDays) : null;
    }

    private void AddInstant(Instant instant, Duration? length, Resolution resolution)
    {
        var local = instant.InZone(context.Zone).LocalDateTime;
        if (instant <= context.Now)
            resolution.Error = entries.Past(local, context.Zone) with { IsContradiction = false };
        else if (entries.IsTooFar(local.Date))
            resolution.Error = errors.TooFar(nameOf(resolution.ErrorAt.Start, resolution.ErrorAt.End));
        else
            entries.Take(new TimedEntry(MeetupTime.At(instant), length, length), resolution);
    }

    /// <summary>
    /// "in 2 days" is this time of day, that of a meetup on the nearest quarter of an hour; one that the clocks skip moves forward, of two
    /// the first is taken. What lasts whole days is on that date.
    /// </summary>
    private void AddAhead(Member member, Amount ahead, Resolution resolution)
    {
        if (Later(context.Now, ahead, 1) is not { } instant)
        {
            resolution.Error = errors.TooFar(nameOf(resolution.ErrorAt.Start, resolution.ErrorAt.End));
            return;
        }

        if (ahead == Amount.None)
        {
            resolution.Error = errors.Now(entries.Past(instant.InZone(context.Zone).LocalDateTime, context.Zone).Suggestions);
            return;
        }

        Duration? typed = member.Length is { Months: 0 } length ? length.Lasting(isWholeDays: true) : null;
        var date = instant.InZone(context.Zone).Date;
        var lastsDays = context.Purpose != ReadingPurpose.Closing
            && (typed ?? context.GivenDuration) is { Days: > 0 } lasting && lasting == Duration.FromDays(lasting.Days);
        if (anchor is not null && ahead.Elapsed == Duration.Zero && member is { Clock: null, Length: null })
            AddAheadOfMeetup(anchor, date, resolution);
        else if (lastsDays && ahead.Elapsed == Duration.Zero && member.Clock is null && !entries.IsTooFar(date))
            entries.Take(new TimedEntry(MeetupTime.OnDay(date), typed, typed), resolution);
        else
            AddInstant(OnQuarter(instant), LengthTo(member, OnQuarter(instant)), resolution);
    }

    /// <summary>Nobody means the odd minute at which it is typed; what is less than an hour ahead is taken by the minute.</summary>
    private Instant OnQuarter(Instant instant)
    {
        if (context.Purpose == ReadingPurpose.Closing || instant - context.Now < Duration.FromHours(1) - Duration.FromMinutes(1))
            return instant;
        var seconds = (int)(instant.InZone(context.Zone).TimeOfDay.NanosecondOfDay / NodaConstants.NanosecondsPerSecond) % Quarter;
        return instant + Duration.FromSeconds(2 * seconds < Quarter ? -seconds : Quarter - seconds);
    }

    /// <summary>"in 2 days" keeps the time of day of the meetup that is edited.</summary>
    private void AddAheadOfMeetup(Anchor meetup, LocalDate date, Resolution resolution)
    {
        if (meetup.ClockIn(context.Zone) is not { } clock)
            entries.AddDay(date, meetup.WholeDaysIn(context.Zone), resolution, mayDrop: false);
        else if (entries.Moment(date + clock, context.Zone, resolution, mayDrop: false) is { } moment)
            AddInstant(moment, null, resolution);
    }

    private Instant? Later(Instant from, Amount amount, int sign)
    {
        if (amount.RoughDays > WhenLimits.MostYearsAhead * DaysInYear)
            return null;
        from = Instant.FromUnixTimeSeconds(from.ToUnixTimeSeconds());
        if (amount.IsElapsedOnly)
            return from + (amount.Elapsed * sign);
        var local = from.InZone(context.Zone).LocalDateTime.PlusMonths(sign * amount.Months).PlusDays(sign * amount.Days);
        return EntryMaker.Lenient(local, context.Zone) + (amount.Elapsed * sign);
    }

    /// <summary>Days and weeks keep the wall clock, hours and minutes are elapsed time.</summary>
    private void AddMove(Member member, Amount move, Resolution resolution)
    {
        if (anchor is null || move.RoughDays > WhenLimits.MostYearsAhead * DaysInYear)
        {
            resolution.Error = errors.TooFar(nameOf(member.Start, member.End));
        }
        else if (anchor.Time.Day is { } day)
        {
            var moved = day.PlusMonths(member.MoveSign * move.Months).PlusDays(member.MoveSign * move.Days);
            if (move.Elapsed != Duration.Zero)
                resolution.Error = ParseErrors.Unclear(nameOf(member.Start, member.End), "hours are added to a meetup that takes the whole day.");
            else
                entries.AddDay(moved, anchor.Length > Duration.FromDays(1) ? anchor.Length : null, resolution, mayDrop: false);
        }
        else if (move.IsElapsedOnly)
        {
            AddInstant(anchor.Time.Start!.Value + (move.Elapsed * member.MoveSign), null, resolution);
        }
        else
        {
            var local = anchor.Time.Start!.Value.InZone(context.Zone).LocalDateTime
                .PlusMonths(member.MoveSign * move.Months).PlusDays(member.MoveSign * move.Days);
            if (entries.Moment(local, context.Zone, resolution, mayDrop: false) is { } moved)
                AddInstant(moved + (move.Elapsed * member.MoveSign), null, resolution);
        }
    }

    private void AddBefore(Member member, Amount before, Resolution resolution)
    {
        if (firstTime is not { } time)
        {
            resolution.Error = ParseErrors.Unclear(nameOf(member.Start, member.End), "it is not known what it is before.");
            return;
        }

        var first = time.Start ?? EntryMaker.Lenient(time.Day!.Value.AtMidnight(), context.Zone);
        if (Later(first, before, -1) is { } instant)
            AddInstant(instant, null, resolution);
        else
            resolution.Error = errors.TooFar(nameOf(member.Start, member.End));
    }

    /// <summary>"Sat 10am to Sun 4pm": of the halves of the day that are sensible, in the order of the ways.</summary>
    private void AddSpan(Member member, Resolution resolution, int way)
    {
        if (EndClock(member) is null)
        {
            var whole = days.FindStart(member, _ => true).Date is { } dawn && days.FindEnd(member, dawn).Date is { } over && over > dawn
                ? new[] { new Suggestion($"{TimeText.IsoDate(dawn)} - {TimeText.IsoDate(over)} as one") }
                : [];
            resolution.Error = ParseErrors.Unclear(nameOf(member.Start, member.End), "it does not say at what time it ends on the last day.", whole);
            return;
        }

        var starts = Halves(member.Clock, member.Part);
        var ends = Halves(member.ClockEnd, member.PartEnd);
        if (starts.Count == 0 || ends.Count == 0)
        {
            resolution.Error = ParseErrors.Unclear(nameOf(member.Start, member.End), "the hour is not in that part of the day.");
            return;
        }

        resolution.Ways = Math.Max(resolution.Ways, starts.Count * ends.Count);
        var pick = Math.Min(way, (starts.Count * ends.Count) - 1);
        var (begins, stops) = (starts[pick / ends.Count], ends[pick % ends.Count]);
        AddSpan(member, begins, stops, resolution);
    }

    private static object? EndClock(Member member) => (object?)member.ClockEnd ?? member.PartEnd;

    private List<int> Halves(ClockSpec? clock, DayPart? part) => clock is null
        ? [ClockChooser.BeginningOf(part!.Value)]
        : [.. chooser.Choose(clock, null, part).Select(pick => pick.Start)];

    private void AddSpan(Member member, int begins, int stops, Resolution resolution)
    {
        var clock = new ChosenClock(member, new ClockPick(begins, null), null);
        var first = days.FindStart(member, date => entries.IsAhead(clock, date));
        var last = first.Date is { } from ? days.FindEnd(member, from) : first;
        if ((first.Error ?? last.Error) is { } error)
        {
            resolution.Error = error with { Suggestions = [] };
            return;
        }

        var zone = entries.ZoneOf(clock, first.Date!.Value);
        var endZone = member.ZoneEnd is { } other ? entries.Zone(other, last.Date!.Value) : zone;
        var start = EntryMaker.At(first.Date.Value, begins);
        var end = EntryMaker.At(last.Date!.Value, stops);
        if (entries.IsTooFar(last.Date.Value))
            resolution.Error = errors.TooFar(nameOf(member.Start, member.End));
        else if (entries.Moment(start, zone, resolution, mayDrop: false) is { } moment)
            AddSpan(member, (moment, zone), (EntryMaker.Lenient(end, endZone), endZone), Period.Between(start, end, PeriodUnits.Seconds).Seconds, resolution);
        else if (first.HasYear && resolution.Error is { Kind: TimeProblemKind.Past } past)
            resolution.Error = past with { IsContradiction = true };
    }

    private void AddSpan(Member member, (Instant At, DateTimeZone Zone) start, (Instant At, DateTimeZone Zone) end, long byClock, Resolution resolution)
    {
        if (end.At <= start.At)
        {
            resolution.Error = ParseErrors.Unclear(nameOf(member.Start, member.End), "it ends before it begins.");
            return;
        }

        if (anchor is null && member is { Weekday: null, Date: null, Base: null, Scope: null } && ClockChooser.IsTooLong(0, (int)Math.Min(byClock, int.MaxValue)))
        {
            resolution.Error = ParseErrors.Unclear(nameOf(member.Start, member.End), "it does not say on which day it begins.");
            return;
        }

        entries.SayClock(member.Zone, start.Zone, start.At, resolution);
        entries.SayClock(member.ZoneEnd, end.Zone, end.At, resolution);
        entries.Take(new TimedEntry(MeetupTime.At(start.At), end.At - start.At, Duration.FromSeconds(byClock)), resolution);
    }
}
