using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Finds times that could stand in the place of a part that is at fault.</summary>
internal sealed class RemedyFinder(ReadingContext context, DateFinder finder, PartTimes times)
{
    private const int DaysInWeek = 7;

    /// <summary>The days that a fault offers, at the times of day of the part; nothing for a run, of which one end is at fault.</summary>
    public IReadOnlyList<Remedy> AtTimesOf(Part part, IReadOnlyList<Remedy> onDays) => part.Day is DayPhrase.Run
        ? []
        : [.. onDays.Select(remedy => remedy with
        {
            Times = [.. remedy.Times.SelectMany(time => PartTimes.Starts(part, time.Day!.Value)).Select(local => times.Make(part, local))],
        })];

    /// <summary>The same a day, a week or years later, whichever is nearest to what was typed.</summary>
    public Remedy Later(Part part, DayList list)
    {
        var shift = ShiftAhead(list);
        var starts = list.Dates.Select(shift).SelectMany(date => PartTimes.Starts(part, date)).Take(WhenReader.MostTimes + 1);
        var later = starts.Select(start => times.Make(part, start)).ToList();
        var others = later.Count > 1 ? $" and {later.Count - 1} more" : "";
        return new Remedy($"Use {TimeText.Of(later[0], context.Zone, context.Now)}{others}", later);
    }

    /// <summary>As long after the gap as the typed time is after its beginning; the day after a day that is skipped whole.</summary>
    public Remedy AfterGap(Part part, DayList list, LocalDateTime typed)
    {
        var other = part.Clock is null ? MeetupTime.OnDay(typed.Date.PlusDays(1)) : times.Make(part, typed);
        var isSameDay = other.Start is { } start && start.InZone(context.Zone).Date == typed.Date;
        var label = isSameDay
            ? TimeText.Clock(other.Start!.Value.InZone(context.Zone).TimeOfDay)
            : TimeText.Of(other, context.Zone, context.Now);
        return Instead($"Use {label}", part, list, typed, other);
    }

    /// <summary>Both moments of a time that exists twice.</summary>
    public IReadOnlyList<Remedy> Twins(Part part, DayList list, ZoneLocalMapping twice)
    {
        return [Twin(twice.First(), "first"), Twin(twice.Last(), "second")];

        Remedy Twin(ZonedDateTime moment, string which) => Instead(
            $"Use the {which}, UTC{TimeText.OffsetOf(moment.Offset)}", part, list, twice.LocalDateTime, MeetupTime.At(moment.ToInstant()));
    }

    /// <summary>All times of the part, with <paramref name="other"/> in the place of one.</summary>
    private Remedy Instead(string label, Part part, DayList list, LocalDateTime place, MeetupTime other)
    {
        var all = times.Starts(part, list).Select(local => local == place ? other : times.Make(part, local));
        return new Remedy(label, [.. all.Where(times.IsAhead).Take(WhenReader.MostTimes + 1)]);
    }

    private Func<LocalDate, LocalDate> ShiftAhead(DayList list)
    {
        var last = list.Dates[^1];
        var daysAgo = Period.DaysBetween(last, finder.Today);
        if (daysAgo <= 0 && !list.IsSet)
            return date => date.PlusDays(1);
        if (daysAgo < DaysInWeek)
            return date => date.PlusWeeks(1);
        var years = Math.Max(1, finder.Today.Year - last.Year);
        return date => date.PlusYears(last.PlusYears(years) <= finder.Today ? years + 1 : years);
    }
}
