using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Turns a completed part into times, or says why there are none.</summary>
internal sealed class PartResolver
{
    private readonly SourceText _source;
    private readonly ReadingContext _context;
    private readonly Faults _faults;
    private readonly DayResolver _days;
    private readonly PartTimes _times;
    private readonly RemedyFinder _remedies;

    public PartResolver(SourceText source, ReadingContext context, DateFinder finder, Faults faults)
    {
        this._source = source;
        this._context = context;
        this._faults = faults;
        _days = new DayResolver(finder, faults);
        _times = new PartTimes(context, finder);
        _remedies = new RemedyFinder(context, finder, _times);
    }

    /// <param name="datesBefore">The days of the part before, for a part that has none of its own.</param>
    public PartOutcome Resolve(Part part, IReadOnlyList<LocalDate> datesBefore)
    {
        if (FaultOfForm(part) is { } fault)
            return PartOutcome.Failed(fault);
        if (part.Ahead is { } ahead)
            return ResolveAhead(part, ahead);
        var found = part.HasDay || datesBefore.Count == 0
            ? _days.Find(part, date => _times.IsAhead(part, date))
            : new DayList(datesBefore, datesBefore.Count > 1, null);
        return found.Fault is { } noDays
            ? PartOutcome.Failed(noDays with { Remedies = _remedies.AtTimesOf(part, noDays.Remedies) })
            : ResolveDays(part, found);
    }

    private string Named(Part part) => _source.Part(part.Start, part.End);

    private Fault? FaultOfForm(Part part)
    {
        if (part is { LoneNumber: not null, Clock: not null })
            return _faults.Unreadable(Named(part), null);
        if (part.LoneNumber is { } number)
        {
            var asDay = part.HasDay ? null : WithNumber(part, number, Faults.Ordinal(number.Value));
            return Faults.Unclear(Named(part), number.Value, hour => WithNumber(part, number, $"{hour:00}:00"), asDay);
        }

        var isEndless = part is { IsRepeated: true, Within: null } and not { Day: DayPhrase.Run };
        return isEndless ? _faults.Endless(Named(part), _source.Shown[part.Start..part.End]) : null;
    }

    private string WithNumber(Part part, Token number, string text) =>
        _source.Shown[part.Start..number.Start] + text + _source.Shown[number.End..part.End];

    /// <summary>"in 2 days" is this time of day; one that the clocks skip moves forward, of two the first is taken.</summary>
    private PartOutcome ResolveAhead(Part part, Amount ahead)
    {
        if (ahead.RoughDays > WhenReader.MostYearsAhead * 366)
            return PartOutcome.Failed(_faults.TooFar(Named(part)));
        var now = _context.Now.InZone(_context.Zone).LocalDateTime;
        var local = now.With(TimeAdjusters.TruncateToSecond).PlusMonths(ahead.Months).PlusDays(ahead.Days);
        if (part.Clock is not null)
            return ResolveDays(part, DayList.Single(local.Date));
        var from = ahead.IsElapsedOnly
            ? Instant.FromUnixTimeSeconds(_context.Now.ToUnixTimeSeconds())
            : PartTimes.Leniently(local, _context.Zone);
        var time = MeetupTime.At(from + ahead.Elapsed);
        return _times.IsAhead(time)
            ? new PartOutcome([time], [], null)
            : PartOutcome.Failed(_faults.Past(now, _context.Zone, isWholeDay: false, []));
    }

    private PartOutcome ResolveDays(Part part, DayList list)
    {
        var found = new List<MeetupTime>();
        LocalDateTime? past = null;
        foreach (var local in _times.Starts(part, list))
        {
            if (!_times.IsAhead(_times.Make(part, local)))
                past ??= local;
            else if (FaultAt(part, list, local) is { } fault)
                return PartOutcome.Failed(fault);
            else
                found.Add(_times.Make(part, local));
            if (found.Count > WhenReader.MostTimes)
                return PartOutcome.Failed(_faults.TooMany());
        }

        var isPastLeftOut = list.IsSet || part.Clock?.Step is not null;
        if (past is { } over && !(isPastLeftOut && found.Count > 0))
            return PartOutcome.Failed(_faults.Past(over, _times.ZoneOf(part), part.Clock is null, [_remedies.Later(part, list)]));
        return found.Count > 0
            ? new PartOutcome(found, list.Dates, null)
            : PartOutcome.Failed(_faults.Unreadable(Named(part), null));
    }

    private Fault? FaultAt(Part part, DayList list, LocalDateTime local)
    {
        if (local.Date > _context.Today.PlusYears(WhenReader.MostYearsAhead))
            return _faults.TooFar(Named(part));
        var zone = _times.ZoneOf(part);
        var isWholeDay = part.Clock is null;
        var map = zone.MapLocal(isWholeDay ? local.Date.At(LocalTime.Noon) : local);
        return map.Count switch
        {
            0 => _faults.Skipped(local, zone, isWholeDay, [_remedies.AfterGap(part, list, local)]),
            2 when !isWholeDay => _faults.Ambiguous(local, zone, _remedies.Twins(part, list, map)),
            _ => null,
        };
    }
}
