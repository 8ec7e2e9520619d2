using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Turns a completed part into times, or says why there are none.</summary>
internal sealed class PartResolver(SourceText source, ReadingContext context, DateFinder finder, Faults faults)
{
    private readonly DayResolver days = new(finder, faults);

    /// <param name="datesBefore">The days of the part before, for a part that has none of its own.</param>
    public PartOutcome Resolve(Part part, IReadOnlyList<LocalDate> datesBefore)
    {
        if (FaultOfForm(part) is { } fault)
            return PartOutcome.Failed(fault);
        if (part.Ahead is { } ahead)
            return ResolveAhead(part, ahead);
        var found = part.HasDay || datesBefore.Count == 0
            ? days.Find(part, date => IsAhead(part, date))
            : new DayList(datesBefore, datesBefore.Count > 1, null);
        return found.Fault is { } noDays
            ? PartOutcome.Failed(OnOtherDays(part, noDays))
            : ResolveDays(part, found);
    }

    private string Typed(Part part) => source.Shown[part.Start..part.End];

    private Fault? FaultOfForm(Part part)
    {
        if (part.LoneNumber is { } number)
        {
            return part.Clock is not null
                ? faults.Unreadable(source.Part(part.Start, part.End), null)
                : Faults.Unclear(source.Part(part.Start, part.End), number.Value, hour => WithNumber(part, number, $"{hour:00}:00"),
                    part.HasDay ? null : WithNumber(part, number, Faults.Ordinal(number.Value)));
        }

        var isEndless = part is { IsRepeated: true, Within: null } and not { Day: DayPhrase.Run };
        return isEndless ? faults.Endless(source.Part(part.Start, part.End), Typed(part)) : null;
    }

    private string WithNumber(Part part, Token number, string text) =>
        source.Shown[part.Start..number.Start] + text + source.Shown[number.End..part.End];

    /// <summary>"in 2 days" is this time of day; one that the clocks skip moves forward, of two the first is taken.</summary>
    private PartOutcome ResolveAhead(Part part, Amount ahead)
    {
        if (ahead.RoughDays > WhenReader.MostYearsAhead * 366)
            return PartOutcome.Failed(faults.TooFar(source.Part(part.Start, part.End)));
        var now = context.Now.InZone(context.Zone).LocalDateTime;
        var local = now.With(TimeAdjusters.TruncateToSecond).PlusMonths(ahead.Months).PlusDays(ahead.Days);
        if (part.Clock is not null)
            return ResolveDays(part, DayList.Single(local.Date));
        var from = ahead.IsElapsedOnly ? Instant.FromUnixTimeSeconds(context.Now.ToUnixTimeSeconds()) : Leniently(local, context.Zone);
        var time = MeetupTime.At(from + ahead.Elapsed);
        return IsAhead(time)
            ? new PartOutcome([time], [], null)
            : PartOutcome.Failed(faults.Past(now, context.Zone, isWholeDay: false, []));
    }

    private PartOutcome ResolveDays(Part part, DayList list)
    {
        var times = new List<MeetupTime>();
        LocalDateTime? past = null;
        foreach (var local in NotLongPast(list).SelectMany(date => Starts(part, date)))
        {
            if (!IsAhead(Make(part, local)))
                past ??= local;
            else if (FaultAt(part, list, local) is { } fault)
                return PartOutcome.Failed(fault);
            else
                times.Add(Make(part, local));
            if (times.Count > WhenReader.MostTimes)
                return PartOutcome.Failed(faults.TooMany());
        }

        var isPastLeftOut = list.IsSet || part.Clock?.Step is not null;
        if (past is { } over && !(isPastLeftOut && times.Count > 0))
            return PartOutcome.Failed(Past(part, list, over));
        return times.Count > 0
            ? new PartOutcome(times, list.Dates, null)
            : PartOutcome.Failed(faults.Unreadable(source.Part(part.Start, part.End), null));
    }

    /// <summary>Spares a set the days that are over in every zone, but for its last one.</summary>
    private List<LocalDate> NotLongPast(DayList list)
    {
        var dates = list.Dates.Where(date => date >= finder.Today.PlusDays(-1)).ToList();
        return dates.Count > 0 ? dates : [.. list.Dates.TakeLast(1)];
    }

    private static IEnumerable<LocalDateTime> Starts(Part part, LocalDate date) =>
        part.Clock is { } clock ? clock.Starts().Select(start => start.On(date)) : [date.AtMidnight()];

    private Fault? FaultAt(Part part, DayList list, LocalDateTime local)
    {
        if (local.Date > finder.Today.PlusYears(WhenReader.MostYearsAhead))
            return faults.TooFar(source.Part(part.Start, part.End));
        var zone = part.Zone ?? context.Zone;
        var isWholeDay = part.Clock is null;
        var map = zone.MapLocal(isWholeDay ? local.Date.At(LocalTime.Noon) : local);
        if (map.Count == 0)
        {
            var other = isWholeDay ? MeetupTime.OnDay(local.Date.PlusDays(1)) : Make(part, local);
            return faults.Skipped(local, zone, isWholeDay, [Instead($"Use {Label(other, local)}", part, list, local, other)]);
        }

        if (map.Count == 1 || isWholeDay)
            return null;
        return faults.Ambiguous(local, zone, [Twin(map.First(), "first"), Twin(map.Last(), "second")]);

        Remedy Twin(ZonedDateTime moment, string which) => Instead(
            $"Use the {which}, UTC{TimeText.OffsetOf(moment.Offset)}", part, list, local, MeetupTime.At(moment.ToInstant()));
    }

    /// <summary>All times of the part, with <paramref name="other"/> in the place of one.</summary>
    private Remedy Instead(string label, Part part, DayList list, LocalDateTime place, MeetupTime other)
    {
        var all = NotLongPast(list).SelectMany(date => Starts(part, date)).Select(local => local == place ? other : Make(part, local));
        return new Remedy(label, [.. all.Where(IsAhead).Take(WhenReader.MostTimes + 1)]);
    }

    /// <summary>Only the clock where the day stays as typed.</summary>
    private string Label(MeetupTime time, LocalDateTime typed) =>
        time.Start?.InZone(context.Zone).LocalDateTime is { } local && local.Date == typed.Date
            ? TimeText.Clock(local.TimeOfDay)
            : TimeText.Of(time, context.Zone, context.Now);

    /// <summary>Offers a date that a fault names instead, at the times of day of the part.</summary>
    private Fault OnOtherDays(Part part, Fault fault)
    {
        if (part.Day is DayPhrase.Run)
            return fault with { Remedies = [] };
        return fault with
        {
            Remedies = [.. fault.Remedies.Where(remedy => remedy.Times.Count > 0).Select(remedy => remedy with
            {
                Times = [.. Starts(part, remedy.Times[0].Day!.Value).Select(local => Make(part, local))],
            })],
        };
    }

    /// <summary>Offers the same a day, a week or years later, whichever is nearest to what was typed.</summary>
    private Fault Past(Part part, DayList list, LocalDateTime local)
    {
        var shift = ShiftAhead(list);
        var times = list.Dates.Select(shift).SelectMany(date => Starts(part, date)).Take(WhenReader.MostTimes + 1).Select(start => Make(part, start)).ToList();
        var label = $"Use {TimeText.Of(times[0], context.Zone, context.Now)}" + (times.Count > 1 ? $" and {times.Count - 1} more" : "");
        return faults.Past(local, part.Zone ?? context.Zone, part.Clock is null, [new Remedy(label, times)]);
    }

    private Func<LocalDate, LocalDate> ShiftAhead(DayList list)
    {
        var last = list.Dates[^1];
        var daysAgo = Period.DaysBetween(last, finder.Today);
        if (daysAgo <= 0 && !list.IsSet)
            return date => date.PlusDays(1);
        if (daysAgo < 7)
            return date => date.PlusWeeks(1);
        var years = Math.Max(1, finder.Today.Year - last.Year);
        return date => date.PlusYears(last.PlusYears(years) <= finder.Today ? years + 1 : years);
    }

    private MeetupTime Make(Part part, LocalDateTime local) =>
        part.Clock is null ? MeetupTime.OnDay(local.Date) : MeetupTime.At(Leniently(local, part.Zone ?? context.Zone));

    private bool IsAhead(Part part, LocalDate date) => part.Clock is { } clock && IsAhead(Make(part, clock.First.On(date)));

    private bool IsAhead(MeetupTime time) => time.Start is { } start ? start > context.Now : time.Day >= finder.Today;

    private static Instant Leniently(LocalDateTime local, DateTimeZone zone) =>
        zone.ResolveLocal(local, Resolvers.LenientResolver).ToInstant();
}
