using MeetupBot.Domain.Time.Reading.Items;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Ties one named day to the calendar.</summary>
/// <param name="anchor">The day to count from: today, or the day of the meetup that is edited.</param>
internal sealed class DayFinder(LocalDate today, LocalDate anchor, ParseErrors errors)
{
    private const int MonthsAheadWithoutYear = 11;
    private const int MonthsAheadOfWeekday = 13;
    private const int LastYear = 9999;

    public LocalDate Today => today;

    /// <summary>The day to count from, when it is not today.</summary>
    public LocalDate? Anchor => anchor == today ? null : anchor;

    /// <summary>Of the week so many weeks after that of the day to count from.</summary>
    public LocalDate Monday(int weeksAhead) => anchor.PlusDays(1).Previous(IsoDayOfWeek.Monday).PlusWeeks(weeksAhead);

    /// <summary>The first such weekday ahead; today counts while <paramref name="isAhead"/> says so of it.</summary>
    public FoundDay OnWeekday(IsoDayOfWeek weekday, Func<LocalDate, bool> isAhead)
    {
        if (anchor != today)
            return OnWeekdayOfAnchor(weekday, isAhead);
        var isToday = today.DayOfWeek == weekday && isAhead(today);
        return FoundDay.On(isToday ? today : today.Next(weekday)) with { IsFlexible = isToday };
    }

    /// <summary>The one that is nearest to the anchor, unless it is over.</summary>
    private FoundDay OnWeekdayOfAnchor(IsoDayOfWeek weekday, Func<LocalDate, bool> isAhead)
    {
        if (weekday == anchor.DayOfWeek)
            return FoundDay.On(anchor);
        var (before, after) = (anchor.Previous(weekday), anchor.Next(weekday));
        var isNearer = Period.DaysBetween(before, anchor) <= Period.DaysBetween(anchor, after);
        return FoundDay.On(isNearer && (before > today || (before == today && isAhead(before))) ? before : after);
    }

    /// <summary>
    /// Without a year, this year's date, or next year's when this year's is over and next year's is less than eleven
    /// months ahead; a date that is just over is taken to be meant as over.
    /// </summary>
    public FoundDay OnDate(DateSpec date, IsoDayOfWeek? weekday)
    {
        if (date.Month is not { } month)
            return OnDayOfMonth(date.Day, weekday, _ => true);
        if (date.Year is { } year)
            return Check(Find(year, month, date.Day), year, month, date.Day, weekday) with { HasYear = true };
        var thisYear = Find(today.Year, month, date.Day);
        var nextYear = Find(today.Year + 1, month, date.Day);
        var isOver = thisYear is null || thisYear < today;
        if (isOver && nextYear is not null && (thisYear is null || nextYear < today.PlusMonths(MonthsAheadWithoutYear)))
            return Check(nextYear, today.Year + 1, month, date.Day, weekday);
        var looked = thisYear is null && month < today.Month ? today.Year + 1 : today.Year;
        return Check(thisYear, looked, month, date.Day, weekday);
    }

    /// <summary>
    /// The first such day of a month ahead, in a month that has it. A weekday beside it must be its own; today counts
    /// while it is ahead, and then the next one that falls on the weekday is taken.
    /// </summary>
    public FoundDay OnDayOfMonth(int day, IsoDayOfWeek? weekday, Func<LocalDate, bool> isAhead)
    {
        var from = anchor;
        if (from.Day == day && (weekday is null || from.DayOfWeek == weekday))
        {
            if (from > today || isAhead(from))
                return FoundDay.On(from) with { IsFlexible = true };
            return NextDayOfMonth(from, day, weekday) is { } next
                ? FoundDay.On(next) with { IsNextOne = true }
                : FoundDay.Failed(errors.NoSuchDay(day, from.With(DateAdjusters.EndOfMonth)));
        }

        if (NextDayOfMonth(anchor == today ? today : today > anchor.With(DateAdjusters.StartOfMonth) ? today : anchor.With(DateAdjusters.StartOfMonth).PlusDays(-1), day, null) is not { } found)
            return FoundDay.Failed(errors.NoSuchDay(day, from.With(DateAdjusters.EndOfMonth)));
        if (weekday is null || found.DayOfWeek == weekday)
            return FoundDay.On(found);
        return NextDayOfMonth(found, day, weekday) is { } other
            ? FoundDay.Failed(errors.WrongWeekday(found, weekday.Value, other))
            : FoundDay.Failed(errors.WrongWeekday(found, weekday.Value));
    }

    public FoundDay OnNthWeekday(int nth, IsoDayOfWeek weekday, int year, int month)
    {
        var first = new LocalDate(year, month, 1);
        var found = nth < 0
            ? first.With(DateAdjusters.EndOfMonth).PlusDays(1).Previous(weekday)
            : first.PlusDays(-1).Next(weekday).PlusWeeks(nth - 1);
        return found.Month == month
            ? FoundDay.On(found)
            : FoundDay.Failed(errors.NoSuchWeekday(nth, weekday, year, month, found.PlusWeeks(-1)));
    }

    public FoundDay OnIsoWeek(int year, int week, IsoDayOfWeek weekday)
    {
        if (year is < 1 or >= LastYear || week < 1 || week > NodaTime.Calendars.WeekYearRules.Iso.GetWeeksInWeekYear(year, CalendarSystem.Iso))
            return FoundDay.Failed(errors.NoSuchWeek(year, week));
        return FoundDay.On(LocalDate.FromWeekYearWeekAndDay(year, week, weekday)) with { HasYear = true };
    }

    /// <summary>A day so many days from Easter Sunday; without a year, the next one that is not over.</summary>
    public LocalDate OnEaster(int days, int? year)
    {
        var found = EasterOf(year ?? today.Year).PlusDays(days);
        return year is null && found < today ? EasterOf(today.Year + 1).PlusDays(days) : found;
    }

    /// <summary>Easter Sunday of the western churches, by the rule of Meeus, Jones and Butcher.</summary>
    private static LocalDate EasterOf(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var shift = (golden + (11 * moon) + (22 * weekday)) / 451;
        var sum = moon + weekday - (7 * shift) + 114;
        return new LocalDate(year, sum / 31, (sum % 31) + 1);
    }

    /// <summary>The last day of a run that begins on a known one.</summary>
    public FoundDay After(LocalDate first, IsoDayOfWeek? weekday, DateSpec? date)
    {
        if (date is null)
            return FoundDay.On(first.DayOfWeek == weekday ? first : first.Next(weekday!.Value));
        var month = date.Month ?? (date.Day >= first.Day ? first.Month : first.PlusMonths(1).Month);
        var year = date.Year ?? (month < first.Month || (month == first.Month && date.Day < first.Day) ? first.Year + 1 : first.Year);
        return Check(Find(year, month, date.Day), year, month, date.Day, weekday) with { HasYear = date.Year is not null };
    }

    /// <summary>The date in a year and month, or null when the calendar has no such date.</summary>
    public static LocalDate? Find(int year, int month, int day)
    {
        var exists = year is >= 0 and <= LastYear && month is >= 1 and <= 12 && day >= 1 && day <= CalendarSystem.Iso.GetDaysInMonth(year, month);
        return exists ? new LocalDate(year, month, day) : null;
    }

    public FoundDay Check(LocalDate? found, int year, int month, int day, IsoDayOfWeek? weekday)
    {
        if (found is not { } date)
            return FoundDay.Failed(errors.NoSuchDate(Math.Clamp(year, 1, LastYear), month, day));
        return weekday is null || weekday == date.DayOfWeek
            ? FoundDay.On(date)
            : FoundDay.Failed(errors.WrongWeekday(date, weekday.Value));
    }

    private static LocalDate? NextDayOfMonth(LocalDate after, int day, IsoDayOfWeek? weekday)
    {
        for (var months = 0; months <= MonthsAheadOfWeekday; months++)
        {
            var month = after.PlusDays(1 - after.Day).PlusMonths(months);
            if (Find(month.Year, month.Month, day) is { } date && date > after && (weekday is null || date.DayOfWeek == weekday))
                return date;
        }

        return null;
    }
}
