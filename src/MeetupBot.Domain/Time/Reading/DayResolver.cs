using MeetupBot.Domain.Time.Reading.Items;
using MeetupBot.Domain.Time.Reading.Parsing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Finds the calendar days that a member means.</summary>
internal sealed class DayResolver(DayFinder finder, ParseErrors errors)
{
    // Longer runs hold more days than a poll has times.
    private const int LongestRun = 800;
    private const int DaysInWeek = 7;

    private readonly StretchFinder _stretches = new(finder);

    /// <param name="isAhead">Whether a time of the member on a day is still to come.</param>
    /// <param name="part">The member as typed, for an error.</param>
    public DaySet Find(Member member, Func<LocalDate, bool> isAhead, Func<string> part)
    {
        if (member.NextTo is { } next)
            return FindNextTo(member, next, isAhead, part);
        if (member is { AfterDays: not 0, HasDayEnd: false, Beside: null })
            return FindAfter(member, isAhead, part);
        if (member.Base is DayBase.Among or null && IsRepeated(member) is { } among)
            return FindAmong(member, among, isAhead, part);
        if (member.HasDayEnd)
            return FindRun(member, isAhead);
        if (member.Beside is { } beside)
            return FindBeside(member, beside, isAhead);
        return member switch
        {
            { Base: DayBase.Coming coming } => DaySet.Coming(coming, finder.Today),
            { Base: DayBase.NthWeekday, IsEvery: true, Scope: null } => FindEndless(member, isAhead, part),
            { Base: DayBase.NthWeekday { IsWeekend: true } } => FindNthWeekend(member, isAhead),
            { Base: DayBase.OfEaster { IsWeekend: true } } => FindNthWeekend(member, isAhead),
            { Base: DayBase.WeekOfDate } => FindWeek(member, 0, DaysInWeek),
            { Base: DayBase.WeekendOfDate } => FindWeek(member, 5, 2),
            { Base: null, Date: null, Weekday: { } weekday, Scope: { } scope } => FindWithin(Whole(scope), WeekdaySet.Of(weekday)),
            { Base: null, Date: null, Weekday: null, Scope: { } scope } => FindScope(member, scope, part),
            _ => DaySet.Of(FindOne(member, isAhead)),
        };
    }

    private static WeekdaySet? IsRepeated(Member member) => member switch
    {
        { Base: DayBase.Among among } => among.Days,
        { IsEvery: true, Weekday: { } first, WeekdayEnd: { } last, Date: null } => WeekdaySet.Of(first, last),
        { IsEvery: true, Weekday: { } weekday, Date: null } => WeekdaySet.Of(weekday),
        { IsEvery: true, Weekday: null, Date: null } => WeekdaySet.All,
        { IsPluralPart: true, Weekday: null, Date: null, Base: null, Scope: not null } => WeekdaySet.All,
        _ => null,
    };

    private DaySet FindAmong(Member member, WeekdaySet among, Func<LocalDate, bool> isAhead, Func<string> part)
    {
        if (member.Scope is { } scope)
            return FindWithin(scope, among);
        if (member.HasWeek && member.Week is { } week)
            return FindWithin(new Scope.OfWeek(week), among);
        if (member.Date is not null)
            return (member.HasDayEnd ? FindRun(member, isAhead) : DaySet.Of(FindOne(member, isAhead))).Only(among);
        if (member.HasDayEnd && FindEnd(member, finder.Today) is var end)
            return end.Date is { } last && last >= finder.Today ? DaySet.Run(finder.Today, last).Only(among) : DaySet.Of(end);
        var isEndless = member.IsEvery || member.Base is DayBase.Among { IsEndless: true };
        if (isEndless)
            return DaySet.Failed(errors.Endless(part(), part(), Once(among, isAhead)));
        return DaySet.Set(Coming(among, isAhead)) with { IsRun = true };
    }

    private DaySet FindEndless(Member member, Func<LocalDate, bool> isAhead, Func<string> part) => FindOne(member, isAhead) is var found && found.Date is { } date
        ? DaySet.Failed(ParseErrors.EndlessMonths(part(), TimeText.IsoDate(date)))
        : DaySet.Of(found);

    private DaySet FindNthWeekend(Member member, Func<LocalDate, bool> isAhead)
    {
        var saturday = FindOne(member, isAhead);
        return saturday.Date is { } date ? DaySet.Run(date, date.PlusDays(1)) with { HasYear = saturday.HasYear } : DaySet.Of(saturday);
    }

    /// <summary>The next of the days that come back without an end.</summary>
    private string? Once(WeekdaySet among, Func<LocalDate, bool> isAhead) =>
        Coming(among, isAhead).Select(TimeText.IsoDate).FirstOrDefault();

    private DaySet FindScope(Member member, Scope scope, Func<string> part)
    {
        if (scope is Scope.OfWeek { IsWeekend: false } ahead && finder.Anchor is { } anchor)
            return new DaySet([anchor.PlusWeeks(ahead.Ahead)], false, null);
        if (scope is Scope.OfWeek or Scope.OfWeekNumber)
            return FindWithin(scope, WeekdaySet.All) with { IsRun = true };
        var typed = part();
        return DaySet.Failed(ParseErrors.Unclear(
            typed, "it does not say on which days of the month.",
            new Suggestion($"Saturdays {typed}"), new Suggestion($"first Saturday {typed}"), new Suggestion($"weekends {typed}")));
    }

    /// <summary>Beside a weekday a weekend stands for its week: "Fri next weekend".</summary>
    private static Scope Whole(Scope scope) => scope is Scope.OfWeek week ? week with { IsWeekend = false } : scope;

    private DaySet FindWithin(Scope scope, WeekdaySet among)
    {
        if (Stretch(scope) is not { } stretch)
            return DaySet.Failed(errors.NoSuchWeek(((Scope.OfWeekNumber)scope).Year ?? finder.Today.Year, ((Scope.OfWeekNumber)scope).Week));
        var days = stretch.Where(date => among.Contains(date.DayOfWeek)).ToList();
        return days.Count == 1 && scope is Scope.OfWeek
            ? new DaySet(days, false, null)
            : DaySet.Set(days) with { HasYear = scope is Scope.OfWeekNumber { Year: not null } or Scope.OfMonth { Year: not null }, IsRun = true };
    }

    /// <summary>The first and the last day of a stretch; null for a week that the year does not have.</summary>
    public DateInterval? Stretch(Scope scope) => _stretches.Find(scope);

    /// <summary>"week of 7 Dec", "weekend of 12 Dec".</summary>
    private DaySet FindWeek(Member member, int first, int count)
    {
        var found = FindOne(member with { Base = null, WeekdayEnd = null }, _ => true);
        if (found.Date is not { } date)
            return DaySet.Of(found);
        var monday = date.PlusDays(1).Previous(IsoDayOfWeek.Monday);
        return DaySet.Run(monday.PlusDays(first), monday.PlusDays(first + count - 1)) with { HasYear = found.HasYear };
    }

    /// <summary>The "Tuesday" of "Easter Monday or Tuesday": the one shortly behind or before the day of its neighbour, else the coming one.</summary>
    private DaySet FindBeside(Member member, IsoDayOfWeek weekday, Func<LocalDate, bool> isAhead)
    {
        var neighbour = Find(member with { Beside = null }, _ => member.Date is not null, () => "");
        if (neighbour is not { Error: null, Dates: [var day, ..] })
            return DaySet.Of(finder.OnWeekday(weekday, isAhead));
        var near = member.IsScopeFirst ? PreviousOrSame(day, weekday) : NextOrSame(day, weekday);
        return DaySet.Of(Math.Abs(Period.DaysBetween(day, near)) <= TypedOrder.MostDaysApart ? FoundDay.On(near) : finder.OnWeekday(weekday, isAhead));
    }

    /// <summary>"the Saturday before Christmas", "the following Friday", "Tue in the week of 14 Dec".</summary>
    private DaySet FindNextTo(Member member, NextTo next, Func<LocalDate, bool> isAhead, Func<string> part)
    {
        var set = Find(member with { NextTo = null }, isAhead, part);
        if (set is not { Error: null, Dates: [var first, ..] })
            return set;
        if (next.Count == 0)
            return set with { Dates = [first.PlusDays(1).Previous(IsoDayOfWeek.Monday).PlusDays((int)next.Weekday - 1)], IsSet = false, IsRun = false, IsFlexible = false };
        var day = next.Count > 0
            ? set.Dates[^1].PlusDays(next.IsFrom ? -1 : 0).Next(next.Weekday).PlusWeeks(next.Count - 1)
            : first.Previous(next.Weekday).PlusWeeks(next.Count + 1);
        if (next is { IsWeekend: true, Count: < 0 } && day.PlusDays(1) == first)
            day = day.PlusWeeks(-1);
        return next.IsWeekend ? DaySet.Run(day, day.PlusDays(1)) with { HasYear = set.HasYear } : DaySet.Of(FoundDay.On(day) with { HasYear = set.HasYear });
    }

    private static LocalDate NextOrSame(LocalDate day, IsoDayOfWeek weekday) => day.PlusDays(-1).Next(weekday);

    private static LocalDate PreviousOrSame(LocalDate day, IsoDayOfWeek weekday) => day.PlusDays(1).Previous(weekday);

    /// <summary>"Sat week", "a week on Saturday", "a week tomorrow".</summary>
    private DaySet FindAfter(Member member, Func<LocalDate, bool> isAhead, Func<string> part)
    {
        var found = Find(member with { AfterDays = 0 }, isAhead, part);
        return found with { Dates = [.. found.Dates.Select(date => date.PlusDays(member.AfterDays))], IsFlexible = false };
    }

    private FoundDay FindOne(Member member, Func<LocalDate, bool> isAhead)
    {
        switch (member.Base)
        {
            case DayBase.FromToday from:
                return CheckedAgainst(finder.Today.PlusDays(from.Days), member);
            case DayBase.OfEaster easter:
                var day = finder.OnEaster(easter.Days, easter.Year);
                return day < finder.Today
                    ? FoundDay.Failed(errors.Past(day, finder.OnEaster(easter.Days, null)))
                    : CheckedAgainst(day, member) with { HasYear = easter.Year is not null };
            case DayBase.OfIsoWeek iso:
                return finder.OnIsoWeek(iso.Year, iso.Week, iso.Weekday);
            case DayBase.OfWeekAhead of:
                return FoundDay.On(finder.Monday(of.Weeks).PlusDays((int)of.Weekday - 1));
            case DayBase.NthWeekday nth:
                return FindNth(nth, member.Scope);
            case DayBase.Ahead { Amount.RoughDays: > WhenLimits.MostDays }:
                return FoundDay.On(finder.Today.PlusYears(WhenLimits.MostYearsAhead + 1));
            case DayBase.Ahead ahead:
                return CheckedAgainst(finder.Today.PlusMonths(ahead.Amount.Months).PlusDays(ahead.Amount.Days + (int)ahead.Amount.Elapsed.TotalDays), member);
            case DayBase.Beside:
                return FoundDay.Failed(errors.NothingBefore());
            case DayBase.EndOfMonth:
                return FoundDay.On(_stretches.FirstOfMonth(member.Scope!).With(DateAdjusters.EndOfMonth));
        }

        if (member.Date is { } date)
            return Within(FindDated(date, member, isAhead), member.Scope);
        // On a Sunday "this Sat" is no more yesterday's.
        if (member is { Weekday: { } coming, HasWeek: true, Week: 0 } && finder.Anchor is null && finder.Today.DayOfWeek == IsoDayOfWeek.Sunday && coming != IsoDayOfWeek.Sunday)
            return finder.OnWeekday(coming, isAhead);
        if (member is { Weekday: { } weekday, HasWeek: true, Week: { } week })
            return FoundDay.On(finder.Monday(week).PlusDays((int)weekday - 1));
        if (member.Weekday is { } first)
            return finder.OnWeekday(first, isAhead);
        return member.Scope is { } scope && Stretch(scope) is { } stretch ? FoundDay.On(stretch.Start) : FoundDay.On(finder.Today);
    }

    private FoundDay FindDated(DateSpec date, Member member, Func<LocalDate, bool> isAhead)
    {
        if (date.Month is not null)
            return finder.OnDate(date, member.Weekday);
        if (member.Scope is not Scope.OfMonthAhead scope)
            return finder.OnDayOfMonth(date.Day, member.Weekday, isAhead);
        var first = _stretches.FirstOfMonth(scope);
        return finder.OnDate(new DateSpec(first.Year, first.Month, date.Day), member.Weekday);
    }

    /// <summary>"next week on the 20th" contradicts itself, unless that is a day of it.</summary>
    private FoundDay Within(FoundDay found, Scope? scope) =>
        found.Date is { } date && scope is Scope.OfWeek or Scope.OfWeekNumber && Stretch(Whole(scope)) is { } stretch && !stretch.Contains(date)
            ? FoundDay.Failed(errors.OtherWeek(date))
            : found;

    /// <summary>"tomorrow, Thu 3 Dec": what stands beside a day must agree with it.</summary>
    private FoundDay CheckedAgainst(LocalDate date, Member member)
    {
        if (member.Weekday is { } weekday && date.DayOfWeek != weekday)
            return FoundDay.Failed(errors.WrongWeekday(date, weekday));
        if (member.Date is not { } beside)
            return FoundDay.On(date);
        var other = beside.Month is null ? (FoundDay?)null : finder.OnDate(beside, null);
        var agrees = other is { } found ? found.Date == date : beside.Day == date.Day;
        return agrees ? FoundDay.On(date) : FoundDay.Failed(errors.WrongWeekday(other?.Date ?? date, date.DayOfWeek, date));
    }

    private FoundDay FindNth(DayBase.NthWeekday nth, Scope? scope)
    {
        // "last Friday" without a month is over.
        if (nth is { Nth: < 0, IsOfMonth: false } && scope is null)
            return FoundDay.Failed(errors.Past(finder.Today.Previous(nth.Weekday)));
        if (scope is Scope.PartOfMonth part && Stretch(part) is { } stretch)
            return FindNthWithin(nth, stretch);
        var month = scope is null or Scope.OfWeek or Scope.OfWeekNumber ? finder.Today.With(DateAdjusters.StartOfMonth) : _stretches.FirstOfMonth(scope);
        var found = finder.OnNthWeekday(nth.Nth, nth.Weekday, month.Year, month.Month);
        var mayMove = scope is null or Scope.OfMonth { Year: null };
        if (found.Date is { } date && date < finder.Today && mayMove)
        {
            month = scope is null ? month.PlusMonths(1) : month.PlusYears(1);
            found = finder.OnNthWeekday(nth.Nth, nth.Weekday, month.Year, month.Month);
        }

        return found with { HasYear = scope is Scope.OfMonth { Year: not null } };
    }

    /// <summary>"first Sat in late December"</summary>
    private FoundDay FindNthWithin(DayBase.NthWeekday nth, DateInterval stretch)
    {
        var days = stretch.Where(date => date.DayOfWeek == nth.Weekday).ToList();
        var index = nth.Nth < 0 ? days.Count - 1 : nth.Nth - 1;
        return index < days.Count
            ? FoundDay.On(days[index])
            : FoundDay.Failed(errors.NoSuchWeekday(nth.Nth, nth.Weekday, stretch.Start.Year, stretch.Start.Month, days[^1]));
    }

    /// <summary>A run that has begun keeps what is ahead of it; one that is written without years ends after it begins.</summary>
    private DaySet FindRun(Member member, Func<LocalDate, bool> isAhead)
    {
        if (member is { Date: null, DateEnd: null, BaseEnd: null, Base: null, Weekday: { } first, WeekdayEnd: { } last })
        {
            var scope = member.Scope ?? (member.HasWeek && member.Week is { } week ? new Scope.OfWeek(week) : null);
            if (scope is not null)
                return FindWithin(Whole(scope), WeekdaySet.Of(first, last));
        }

        var start = FindStart(member, isAhead);
        if (start.Date is not { } from)
            return DaySet.Of(start.Error?.Kind == TimeProblemKind.WrongWeekday ? FoundDay.Failed(start.Error with { Suggestions = RunInstead.Of(member, this) }) : start);
        var end = FindEnd(member, from);
        if (end.Date is not { } to)
            return DaySet.Of(end.Error?.Kind == TimeProblemKind.WrongWeekday ? FoundDay.Failed(end.Error with { Suggestions = RunInstead.Of(member, this) }) : end);
        if (to < from)
            return DaySet.Failed(errors.Backwards(from, to));
        return Period.DaysBetween(from, to) > LongestRun
            ? DaySet.Failed(errors.TooMany())
            : DaySet.Run(from, to) with { HasYear = start.HasYear || end.HasYear };
    }

    /// <summary>The first day; what it leaves out it takes from the last one.</summary>
    public FoundDay FindStart(Member member, Func<LocalDate, bool> isAhead)
    {
        var end = EndDate(member);
        // In "Fri - Sun 6 Dec" the date is the last day's.
        if (member is { Date: not null, DateEnd: null, Weekday: { } first, WeekdayEnd: { } last } && end is { Month: not null } && first != last)
        {
            var found = finder.OnDate(end, null);
            if (found.Date is { } date && date.DayOfWeek == last)
                return FoundDay.On(date.Previous(first)) with { HasYear = found.HasYear };
        }

        if (member is { Date: null, Base: null, IsFromComing: false, Weekday: { } weekday } && end is { Month: not null })
        {
            var found = finder.OnDate(end, member.WeekdayEnd);
            return found.Date is { } date ? FoundDay.On(date.Previous(weekday)) with { HasYear = found.HasYear } : found;
        }

        if (member.Date is { } typed && end is { Month: { } month } && !ReferenceEquals(typed, end))
            return FindDatedStart(member, typed, end, month);
        return FindOne(member, isAhead);
    }

    private FoundDay FindDatedStart(Member member, DateSpec typed, DateSpec end, int endMonth)
    {
        var last = finder.OnDate(end, null);
        if (last.Date is not { } lastDate)
            return last;
        var month = typed.Month ?? (typed.Day <= end.Day ? endMonth : lastDate.PlusMonths(-1).Month);
        if (typed.Year is not null)
            return finder.OnDate(typed with { Month = month }, member.Weekday) with { HasYear = true };
        if (typed.Month is null || end.Year is not null || lastDate < finder.Today.PlusMonths(11))
        {
            var year = month > lastDate.Month || (month == lastDate.Month && typed.Day > lastDate.Day) ? lastDate.Year - 1 : lastDate.Year;
            return finder.Check(DayFinder.Find(year, month, typed.Day), year, month, typed.Day, member.Weekday) with { HasYear = last.HasYear };
        }

        return finder.OnDate(typed with { Month = month }, member.Weekday);
    }

    private static DateSpec? EndDate(Member member) => member.DateEnd ?? (member.WeekdayEnd is not null && member.Weekday is not null ? member.Date : null);

    public FoundDay FindEnd(Member member, LocalDate from) => member switch
    {
        { BaseEnd: DayBase.FromToday end } => FoundDay.On(finder.Today.PlusDays(end.Days)),
        { BaseEnd: DayBase.OfEaster easter } => FoundDay.On(finder.OnEaster(easter.Days, easter.Year)),
        { BaseEnd: DayBase.OfIsoWeek iso } => finder.OnIsoWeek(iso.Year, iso.Week, iso.Weekday),
        { BaseEnd: DayBase.NthWeekday nth } => FindNth(nth, member.Scope),
        // "Today to Sunday" on a Sunday is no single day.
        { Base: not null, DateEnd: null, WeekdayEnd: { } last, Clock: null } when last == from.DayOfWeek => FoundDay.On(from.Next(last)),
        { DateEnd: not null } or { WeekdayEnd: not null } => finder.After(from, member.WeekdayEnd, member.DateEnd),
        { ScopeEnd: { } scope } when Stretch(scope) is { } stretch => FoundDay.On(stretch.End),
        _ => FoundDay.On(from),
    };

    private IEnumerable<LocalDate> Coming(WeekdaySet among, Func<LocalDate, bool> isAhead)
    {
        var from = isAhead(finder.Today) ? 0 : 1;
        // A weekend is one, of which nothing is over.
        if (among == WeekdaySet.Weekend && (finder.Today.DayOfWeek == IsoDayOfWeek.Sunday || (from > 0 && finder.Today.DayOfWeek == IsoDayOfWeek.Saturday)))
            from = 2;
        return Enumerable.Range(from, DaysInWeek).Select(days => finder.Today.PlusDays(days)).Where(date => among.Contains(date.DayOfWeek));
    }
}
