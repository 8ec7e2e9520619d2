using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Zones;
using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Makes times of dates and times of day, and sees that they are ahead, not too far, and exist once.</summary>
internal sealed class EntryMaker(ReadingContext context, ParseErrors errors, Func<int, int, string> nameOf)
{
    private readonly LocalDate _today = context.Today;
    private readonly LocalDate _last = context.Today.PlusYears(WhenLimits.MostYearsAhead);

    public bool IsAhead(ChosenClock clock, LocalDate date) => Lenient(At(date, clock.Pick.Start), ZoneOf(clock, date)) > context.Now;

    public bool IsLastAhead(ChosenClock clock, LocalDate date) =>
        clock.Pick.End is { } end && Lenient(At(date, end), ZoneOf(clock, date)) > context.Now;

    public static LocalDateTime At(LocalDate date, int seconds) =>
        date.PlusDays(seconds / NodaConstants.SecondsPerDay).At(LocalTime.FromSecondsSinceMidnight(seconds % NodaConstants.SecondsPerDay));

    /// <param name="mayDrop">Whether what is over is left out.</param>
    public void Add(ChosenClock clock, LocalDate date, Resolution resolution, bool mayDrop)
    {
        if (clock.Member.Step is { } step && clock.Pick.End is { } last)
        {
            for (long seconds = clock.Pick.Start; seconds <= last && resolution.Error is null; seconds += (long)step.TotalSeconds)
                AddOne(clock, date, new ClockPick((int)seconds, null), resolution, mayDrop);
        }
        else
        {
            AddOne(clock, date, clock.Pick, resolution, mayDrop);
        }
    }

    private void AddOne(ChosenClock clock, LocalDate date, ClockPick pick, Resolution resolution, bool mayDrop)
    {
        if (IsTooFar(date))
        {
            resolution.Error = errors.TooFar(nameOf(resolution.ErrorAt.Start, resolution.ErrorAt.End), date);
            return;
        }

        var zone = ZoneOf(clock, date);
        var local = At(date, pick.Start);
        if (Moment(local, zone, resolution, mayDrop) is not { } start)
            return;
        SayClock(clock.Member.Zone, zone, start, resolution);
        var entry = new TimedEntry(MeetupTime.At(start), null, null);
        if (pick.End is { } until)
        {
            var endZone = clock.Member.ZoneEnd is { } other ? Zone(other, date) : zone;
            var wallEnd = At(date, until);
            if (EndError(start, wallEnd, endZone) is { } error)
            {
                resolution.Error = error;
                return;
            }

            var end = Lenient(wallEnd, endZone);
            if (end < start && clock.Member.ZoneEnd is not null)
                end = Lenient(wallEnd.PlusDays(1), endZone);
            if (clock.Member.ZoneEnd is not null && ClockChooser.IsTooLong(0, (int)(end - start).TotalSeconds) && end.InZone(zone).Date != local.Date)
            {
                resolution.Error = ParseErrors.TooLasting(nameOf(clock.Member.Start, clock.Member.End), end - start);
                return;
            }

            SayClock(clock.Member.ZoneEnd, endZone, end, resolution);
            var byClock = Duration.FromSeconds(until - pick.Start);
            // "7pm PT - 10pm ET" is one moment, said twice.
            entry = end == start && clock.Member.ZoneEnd is not null ? entry
                : end > start ? entry with { Elapsed = end - start, ByClock = byClock } : entry with { Elapsed = byClock, ByClock = byClock };
        }
        else if (clock.Member.Length is { Months: 0 } length)
        {
            var lasting = length.Lasting(context.IsOfDays);
            entry = entry with { Elapsed = lasting, ByClock = lasting };
        }

        Take(entry, resolution);
    }

    /// <summary>The time in ISO form, or null when it is over.</summary>
    public string? TextOf(ChosenClock clock, LocalDate date)
    {
        var zone = ZoneOf(clock, date);
        var start = Lenient(At(date, clock.Pick.Start), zone);
        Duration? length = clock.Pick.End is { } end ? Lenient(At(date, end), zone) - start : null;
        return start > context.Now ? CanonicalText.Of(MeetupTime.At(start), length, context.Zone) : null;
    }

    private ParseError? EndError(Instant start, LocalDateTime local, DateTimeZone zone)
    {
        var map = zone.MapLocal(local);
        return map.Count switch
        {
            0 => errors.Skipped(local, zone, isWholeDay: false, [Until(Lenient(local, zone))]),
            2 when map.First().ToInstant() > start => errors.Ambiguous(
                local, zone, [Until(map.First().ToInstant()), Until(map.Last().ToInstant())]),
            _ => null,
        };

        Suggestion Until(Instant end) => new(CanonicalText.Of(MeetupTime.At(start), end - start, context.Zone));
    }

    /// <summary>The moment of a wall time; null when it is left out, or with an error set when there is not one.</summary>
    public Instant? Moment(LocalDateTime local, DateTimeZone zone, Resolution resolution, bool mayDrop)
    {
        var map = zone.MapLocal(local);
        var lenient = Resolvers.LenientResolver(map).ToInstant();
        if (lenient <= context.Now)
        {
            if (mayDrop)
                resolution.DroppedPast++;
            else
                resolution.Error = Past(local, zone);
            return null;
        }

        if (map.Count == 1)
            return lenient;
        resolution.Error = map.Count == 0
            ? errors.Skipped(local, zone, isWholeDay: false, [SuggestionWriter.AfterGap(lenient, zone, context)])
            : errors.Ambiguous(local, zone, SuggestionWriter.Twins(map));
        return null;
    }

    public ParseError Past(LocalDateTime local, DateTimeZone zone) =>
        errors.Past(local, zone, isWholeDay: false, isContradiction: false, SuggestionWriter.Later(local, zone, context, isWholeDay: false));

    /// <summary>Why none of the days of a set is left.</summary>
    public ParseError PastOf(DaySet set, List<ChosenClock> clocks)
    {
        var date = set.Dates.Count > 0 ? set.Dates[^1] : context.Today.PlusDays(-1);
        if (clocks.Count > 0)
            return Past(At(date, clocks[0].Pick.Start), ZoneOf(clocks[0], date));
        var midnight = date.AtMidnight();
        return errors.Past(midnight, context.Zone, isWholeDay: true, isContradiction: false, SuggestionWriter.Later(midnight, context.Zone, context, isWholeDay: true));
    }

    public void AddDay(LocalDate date, Duration? length, Resolution resolution, bool mayDrop)
    {
        if (IsTooFar(date))
        {
            resolution.Error = errors.TooFar(nameOf(resolution.ErrorAt.Start, resolution.ErrorAt.End), date);
        }
        else if (date < _today)
        {
            if (mayDrop)
                resolution.DroppedPast++;
            else
                resolution.Error = PastOf(DaySet.Set([date]), []);
        }
        else if (context.Zone.MapLocal(date.At(LocalTime.Noon)).Count == 0)
        {
            resolution.Error = errors.Skipped(
                date.AtMidnight(), context.Zone, isWholeDay: true, [new Suggestion(TimeText.IsoDate(date.PlusDays(1)) + " all day")]);
        }
        else
        {
            Take(new TimedEntry(MeetupTime.OnDay(date), length, length), resolution);
        }
    }

    public void Take(TimedEntry entry, Resolution resolution)
    {
        resolution.Take(entry);
        if (resolution.Entries.Count > WhenLimits.MostTimes * 2)
            resolution.Error = errors.TooMany();
    }

    public bool IsTooFar(LocalDate date) => date > _last;

    public DateTimeZone ZoneOf(ChosenClock clock, LocalDate date) =>
        clock.Member.Zone is { } zone ? Zone(zone, date) : clock.Zone ?? context.Zone;

    public DateTimeZone Zone(ZoneSpec zone, LocalDate date) =>
        zone.Zone ?? Letters(zone, Lenient(date.AtMidnight(), context.Zone))?.Zone ?? context.Zone;

    /// <summary>Names a typed clock that is not the meetup's, so that nobody takes the time for the meetup's own.</summary>
    /// <param name="typed">Null when no zone was typed.</param>
    /// <param name="zone">What it was read as.</param>
    public void SayClock(ZoneSpec? typed, DateTimeZone zone, Instant at, Resolution resolution)
    {
        if (typed is null)
            return;
        var letters = typed.Zone is null ? Letters(typed, at) : null;
        var isOther = letters is not null
            ? letters.SayPlace || !zone.Equals(context.Zone)
            : typed.Place is not null || zone.GetUtcOffset(at) != context.Zone.GetUtcOffset(at);
        if (!isOther)
            return;
        var place = letters?.Place ?? typed.Place ?? ZoneIds.NameOf(zone);
        resolution.Remarks.Add(new TimeRemark(TimeRemarkKind.ZoneRead, letters is null ? place : typed.Name)
        {
            Place = new ZonePlace(zone, place),
            At = at,
        });
    }

    private ZoneMatch? Letters(ZoneSpec zone, Instant at) => ZoneNames.Abbreviation(zone.Name, context.Zone, at);

    public static Instant Lenient(LocalDateTime local, DateTimeZone zone) => local.InZoneLeniently(zone).ToInstant();
}
