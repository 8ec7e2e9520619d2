using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Ties days as typed to the calendar, as seen from one moment in one zone.</summary>
internal sealed class DateFinder(ReadingContext context)
{
    private const int MonthsAheadWithoutYear = 11;

    public LocalDate Today { get; } = context.Today;

    /// <summary>The first such weekday ahead; today counts while <paramref name="isAhead"/> says so of it.</summary>
    public LocalDate OnWeekday(IsoDayOfWeek weekday, Func<LocalDate, bool> isAhead) =>
        Today.DayOfWeek == weekday && isAhead(Today) ? Today : Today.Next(weekday);

    /// <summary>That weekday in the week, from Monday, so many weeks from this one.</summary>
    public LocalDate OnWeekday(IsoDayOfWeek weekday, int weeksAhead) => Monday(weeksAhead).PlusDays((int)weekday - 1);

    public LocalDate Monday(int weeksAhead) => Today.PlusDays(1).Previous(IsoDayOfWeek.Monday).PlusWeeks(weeksAhead);

    /// <summary>
    /// Without a year, this year's date, or next year's when this year's is over and next year's is less than eleven
    /// months ahead; a date that is just over is taken to be meant as over.
    /// </summary>
    public FoundDate OnDate(DayPhrase.OnDate phrase)
    {
        if (phrase.Year is { } year)
            return new FoundDate(Find(year, phrase), year);
        var thisYear = Find(Today.Year, phrase);
        var nextYear = Find(Today.Year + 1, phrase);
        if (thisYear < Today || thisYear is null)
        {
            if (nextYear is not null && (thisYear is null || nextYear < Today.PlusMonths(MonthsAheadWithoutYear)))
                return new FoundDate(nextYear, Today.Year + 1);
        }

        return new FoundDate(thisYear, thisYear is null && phrase.Month < Today.Month ? Today.Year + 1 : Today.Year);
    }

    /// <summary>The first such day of a month ahead, in a month that has it; null for a day that no month has.</summary>
    public LocalDate? OnDayOfMonth(int day, Func<LocalDate, bool> isAhead)
    {
        for (var month = Today.With(DateAdjusters.StartOfMonth); month < Today.PlusYears(1); month = month.PlusMonths(1))
        {
            if (day < 1 || day > month.Calendar.GetDaysInMonth(month.Year, month.Month))
                continue;
            var date = month.PlusDays(day - 1);
            if (date > Today || (date == Today && isAhead(date)))
                return date;
        }

        return null;
    }

    /// <summary>The first and the last day of a stretch.</summary>
    public DateInterval Stretch(Scope scope)
    {
        if (scope is Scope.OfWeek week)
            return new DateInterval(Monday(week.Ahead), Monday(week.Ahead).PlusDays(6));
        var month = scope switch
        {
            Scope.OfMonth { Year: { } year } named => new LocalDate(year, named.Month, 1),
            Scope.OfMonth named => new LocalDate(Today.Year + (named.Month < Today.Month ? 1 : 0), named.Month, 1),
            Scope.OfMonthAhead ahead => Today.With(DateAdjusters.StartOfMonth).PlusMonths(ahead.Ahead),
            _ => throw new ArgumentOutOfRangeException(nameof(scope), scope, "A stretch of this kind is not known."),
        };
        return new DateInterval(month, month.With(DateAdjusters.EndOfMonth));
    }

    private static LocalDate? Find(int year, DayPhrase.OnDate phrase) =>
        phrase.Month is >= 1 and <= 12 && phrase.Day >= 1 && phrase.Day <= CalendarSystem.Iso.GetDaysInMonth(year, phrase.Month)
            ? new LocalDate(year, phrase.Month, phrase.Day)
            : null;
}
