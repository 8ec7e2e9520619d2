using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Turns a completed part into times, or says why there are none.</summary>
internal sealed class PartResolver
{
    private readonly SourceText source;
    private readonly ReadingContext context;
    private readonly Faults faults;
    private readonly DayResolver days;
    private readonly PartTimes times;
    private readonly RemedyFinder remedies;

    public PartResolver(SourceText source, ReadingContext context, DateFinder finder, Faults faults)
    {
        this.source = source;
        this.context = context;
        this.faults = faults;
        days = new DayResolver(finder, faults);
        times = new PartTimes(context, finder);
        remedies = new RemedyFinder(context, finder, times);
    }

    /// <param name="datesBefore">The days of the part before, for a part that has none of its own.</param>
    public PartOutcome Resolve(Part part, IReadOnlyList<LocalDate> datesBefore)
    {
        if (FaultOfForm(part) is { } fault)
            return PartOutcome.Failed(fault);
        if (part.Ahead is { } ahead)
            return ResolveAhead(part, ahead);
        var found = part.HasDay || datesBefore.Count == 0
            ? days.Find(part, date => times.IsAhead(part, date))
            : new DayList(datesBefore, datesBefore.Count > 1, null);
        return found.Fault is { } noDays
            ? PartOutcome.Failed(noDays with { Remedies = remedies.AtTimesOf(part, noDays.Remedies) })
            : ResolveDays(part, found);
    }

    private string Named(Part part) => source.Part(part.Start, part.End);

    private Fault? FaultOfForm(Part part)
    {
        if (part is { LoneNumber: not null, Clock: not null })
            return faults.Unreadable(Named(part), null);
        if (part.LoneNumber is { } number)
        {
            var asDay = part.HasDay ? null : WithNumber(part, number, Faults.Ordinal(number.Value));
            return Faults.Unclear(Named(part), number.Value, hour => WithNumber(part, number, $"{hour:00}:00"), asDay);
        }

        var isEndless = part is { IsRepeated: true, Within: null } and not { Day: DayPhrase.Run };
        return isEndless ? faults.Endless(Named(part), source.Shown[part.Start..part.End]) : null;
    }

    private string WithNumber(Part part, Token number, string text) =>
        source.Shown[part.Start..number.Start] + text + source.Shown[number.End..part.End];

    /// <summary>"in 2 days" is this time of day; one that the clocks skip moves forward, of two the first is taken.</summary>
    private PartOutcome ResolveAhead(Part part, Amount ahead)
    {
        if (ahead.RoughDays > WhenReader.MostYearsAhead * 366)
            return PartOutcome.Failed(faults.TooFar(Named(part)));
        var now = context.Now.InZone(context.Zone).LocalDateTime;
        var local = now.With(TimeAdjusters.TruncateToSecond).PlusMonths(ahead.Months).PlusDays(ahead.Days);
        if (part.Clock is not null)
            return ResolveDays(part, DayList.Single(local.Date));
        var from = ahead.IsElapsedOnly
            ? Instant.FromUnixTimeSeconds(context.Now.ToUnixTimeSeconds())
            : PartTimes.Leniently(local, context.Zone);
        var time = MeetupTime.At(from + ahead.Elapsed);
        return times.IsAhead(time)
            ? new PartOutcome([time], [], null)
            : PartOutcome.Failed(faults.Past(now, context.Zone, isWholeDay: false, []));
    }

    private PartOutcome ResolveDays(Part part, DayList list)
    {
        var found = new List<MeetupTime>();
        LocalDateTime? past = null;
        foreach (var local in times.Starts(part, list))
        {
            if (!times.IsAhead(times.Make(part, local)))
                past ??= local;
            else if (FaultAt(part, list, local) is { } fault)
                return PartOutcome.Failed(fault);
            else
                found.Add(times.Make(part, local));
            if (found.Count > WhenReader.MostTimes)
                return PartOutcome.Failed(faults.TooMany());
        }

        var isPastLeftOut = list.IsSet || part.Clock?.Step is not null;
        if (past is { } over && !(isPastLeftOut && found.Count > 0))
            return PartOutcome.Failed(faults.Past(over, times.ZoneOf(part), part.Clock is null, [remedies.Later(part, list)]));
        return found.Count > 0
            ? new PartOutcome(found, list.Dates, null)
            : PartOutcome.Failed(faults.Unreadable(Named(part), null));
    }

    private Fault? FaultAt(Part part, DayList list, LocalDateTime local)
    {
        if (local.Date > context.Today.PlusYears(WhenReader.MostYearsAhead))
            return faults.TooFar(Named(part));
        var zone = times.ZoneOf(part);
        var isWholeDay = part.Clock is null;
        var map = zone.MapLocal(isWholeDay ? local.Date.At(LocalTime.Noon) : local);
        return map.Count switch
        {
            0 => faults.Skipped(local, zone, isWholeDay, [remedies.AfterGap(part, list, local)]),
            2 when !isWholeDay => faults.Ambiguous(local, zone, remedies.Twins(part, list, map)),
            _ => null,
        };
    }
}
