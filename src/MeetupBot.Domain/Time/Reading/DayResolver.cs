using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Finds the calendar days that a part means.</summary>
internal sealed class DayResolver(DateFinder finder, Faults faults)
{
    // Longer runs hold more days than a poll has times.
    private const int LongestRun = 366;
    private const int DaysInWeek = 7;

    /// <param name="isAhead">Whether the part's time on a day is still to come.</param>
    public DayList Find(Part part, Func<LocalDate, bool> isAhead) => part switch
    {
        { Among: { } among, Within: { } stretch } => DayList.Set(Within(stretch).Where(date => among.Contains(date.DayOfWeek))),
        { Among: { } among, Day: DayPhrase.Run run } => Filter(FindRun(run, isAhead), among),
        { Among: { } among } => DayList.Set(Coming(among, isAhead)),
        { Day: DayPhrase.Run { First: DayPhrase.OnWeekday first, Last: DayPhrase.OnWeekday last }, Within: { } stretch } =>
            DayList.Set(Within(stretch).Where(date => IsBetween(first.Weekday, last.Weekday, date.DayOfWeek))),
        { Day: DayPhrase.OnWeekday on, Within: Scope.OfWeek week } => DayList.Single(finder.OnWeekday(on.Weekday, week.Ahead)),
        { Day: DayPhrase.OnWeekday on, Within: { } stretch } => DayList.Set(Within(stretch).Where(date => date.DayOfWeek == on.Weekday)),
        { Day: DayPhrase.Run run } => FindRun(run, isAhead),
        { Day: { } day } => FindOne(day, isAhead),
        _ => DayList.Single(isAhead(finder.Today) ? finder.Today : finder.Today.PlusDays(1)),
    };

    private DayList FindOne(DayPhrase phrase, Func<LocalDate, bool> isAhead) => phrase switch
    {
        DayPhrase.FromToday from => DayList.Single(finder.Today.PlusDays(from.Days)),
        DayPhrase.OnWeekday { Week: { } week } on => DayList.Single(finder.OnWeekday(on.Weekday, week)),
        DayPhrase.OnWeekday on => DayList.Single(finder.OnWeekday(on.Weekday, isAhead)),
        DayPhrase.OnDate on => FindDate(on),
        DayPhrase.OnDayOfMonth on => FindDayOfMonth(on, isAhead),
        _ => throw new ArgumentOutOfRangeException(nameof(phrase), phrase, "A run is no single day."),
    };

    private DayList FindDate(DayPhrase.OnDate phrase)
    {
        var found = finder.OnDate(phrase);
        if (found.Date is not { } date)
            return DayList.Failed(faults.NoSuchDate(found.Year, phrase.Month, phrase.Day));
        return Checked(date, phrase.Weekday);
    }

    private DayList FindDayOfMonth(DayPhrase.OnDayOfMonth phrase, Func<LocalDate, bool> isAhead) =>
        finder.OnDayOfMonth(phrase.Day, isAhead) is { } date
            ? Checked(date, phrase.Weekday)
            : DayList.Failed(faults.NoSuchDate(finder.Today.Year, finder.Today.Month, phrase.Day));

    private DayList Checked(LocalDate date, IsoDayOfWeek? weekday) =>
        weekday is null || weekday == date.DayOfWeek
            ? DayList.Single(date)
            : DayList.Failed(faults.WrongWeekday(date, weekday.Value));

    /// <summary>A run that has begun keeps what is ahead of it; one that is written without years ends after it begins.</summary>
    private DayList FindRun(DayPhrase.Run run, Func<LocalDate, bool> isAhead)
    {
        var last = FindOne(run.Last, isAhead);
        var first = FindOne(run.First, isAhead);
        if ((first.Fault ?? last.Fault) is { } fault)
            return DayList.Failed(fault);
        var from = first.Dates[0];
        var to = last.Dates[0];
        if (run.Last is DayPhrase.OnWeekday { Week: null } weekday)
            to = from.DayOfWeek == weekday.Weekday ? from : from.Next(weekday.Weekday);
        if (run.First is DayPhrase.OnDate { Year: null } && from > to)
            from = from.PlusYears(-1);
        if (run.Last is DayPhrase.OnDate { Year: null } && to < from)
            to = to.PlusYears(1);
        if (to < from)
            return DayList.Failed(Faults.Backwards(from, to));
        return Period.DaysBetween(from, to) > LongestRun
            ? DayList.Failed(faults.TooMany())
            : DayList.Set(new DateInterval(from, to));
    }

    private DateInterval Within(Scope stretch) => finder.Stretch(stretch);

    private IEnumerable<LocalDate> Coming(IReadOnlySet<IsoDayOfWeek> among, Func<LocalDate, bool> isAhead)
    {
        var from = isAhead(finder.Today) ? 0 : 1;
        return Enumerable.Range(from, DaysInWeek).Select(days => finder.Today.PlusDays(days)).Where(date => among.Contains(date.DayOfWeek));
    }

    private static DayList Filter(DayList days, IReadOnlySet<IsoDayOfWeek> among) =>
        days with { Dates = [.. days.Dates.Where(date => among.Contains(date.DayOfWeek))] };

    private static bool IsBetween(IsoDayOfWeek first, IsoDayOfWeek last, IsoDayOfWeek day) =>
        first <= last ? day >= first && day <= last : day >= first || day <= last;
}
