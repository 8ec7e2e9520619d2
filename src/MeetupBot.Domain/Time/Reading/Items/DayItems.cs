using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Days by name, sets of days, and the stretches they lie in.</summary>
internal sealed class DayItems(Lexicon lexicon, AmountReader amounts, SharedDayNames shared)
{
    private const int MostDaysAfter = 70;
    private const int DaysInWeek = 7;
    private const int DaysInPart = 2;
    private const int MostShared = 4;
    private const int MostComing = 50;
    private const int MostWeeks = 53;
    private const int LongestVague = 5;
    private const int NewYear = 101;

    /// <summary>The values of words behind an amount.</summary>
    private const int FromNow = 2;
    private const int OnDay = 3;
    private const double PartCost = 0.1;
    private const double BesideCost = 0.3;

    private readonly List<(WordMeaning Day, int End)> _shared = [];

    public void Add(int index, List<Item> items)
    {
        foreach (var (meaning, end) in lexicon.Meanings(index))
            Add(index, meaning, end, items);
        AddAhead(index, items);
        AddShared(index, items);
    }

    /// <summary>"Christmas Eve or Day", "Boxing or New Year's Day".</summary>
    private void AddShared(int index, List<Item> items)
    {
        _shared.Clear();
        shared.Find(index, _shared);
        foreach (var (day, end) in _shared)
            AddNamed(day, end, items);
    }

    private void AddNamed(WordMeaning day, int end, List<Item> items)
    {
        var behind = Behind(end, out var year);
        items.Add(day.Kind == WordKind.NamedDay
            ? new Item.OnDate(behind, 0, new DateSpec(year, day.Value / 100, day.Value % 100))
            : new Item.OnDays(behind, 0, new DayBase.OfEaster(day.Value, year)));
    }

    private void Add(int index, WordMeaning meaning, int end, List<Item> items)
    {
        switch (meaning.Kind)
        {
            case WordKind.Weekday:
                AddWeekday((IsoDayOfWeek)meaning.Value, end, items);
                AddNextTo(new NextTo((IsoDayOfWeek)meaning.Value, 1), end, items);
                break;
            case WordKind.WeekdayPlural:
                items.Add(new Item.OnDays(end, 0, new DayBase.Among(WeekdaySet.Of((IsoDayOfWeek)meaning.Value), IsEndless: true)));
                break;
            case WordKind.Workdays:
                items.Add(new Item.OnDays(end, 0, new DayBase.Among(WeekdaySet.Workdays, IsEndless: false)));
                break;
            case WordKind.Weekend:
                items.Add(new Item.OnDays(end, 0, new DayBase.Among(WeekdaySet.Weekend, IsEndless: false)));
                AddNextTo(new NextTo(IsoDayOfWeek.Saturday, 1) { IsWeekend = true }, end, items);
                if (lexicon[end].IsNumber(2) && (lexicon.IsGluedSign(end + 1, '/') || lexicon.IsGluedSign(end + 1, '-')))
                    items.Add(new Item.OnDays(end, 0, new DayBase.WeekendOfDate()));
                break;
            case WordKind.Following when lexicon.Behind(end, WordKind.Weekday, out var following) is >= 0 and var behind:
                items.Add(new Item.OnDays(behind, BesideCost, new DayBase.BesideWeekday(new NextTo((IsoDayOfWeek)following, 1))));
                break;
            case WordKind.Daily:
                items.Add(new Item.OnDays(end, 0, new DayBase.Among(WeekdaySet.All, IsEndless: true)));
                break;
            case WordKind.RelativeDay:
                items.Add(new Item.OnDays(end, 0, new DayBase.FromToday(meaning.Value)));
                break;
            case WordKind.DayBeside when !lexicon.Is(end, WordKind.RelativeDay):
                items.Add(lexicon.IsDayName(end) ? new Item.OnDays(SkipFiller(end), 0, new DayBase.After(meaning.Value)) : new Item.OnDays(end, 0.3, new DayBase.Beside(meaning.Value)));
                break;
            case WordKind.PartOfWeek when lexicon.Behind(end, WordKind.WeekAhead, out var ahead) is >= 0 and var week:
                for (var day = meaning.Value; day < meaning.Value + DaysInPart; day++)
                    items.Add(new Item.OnDays(week, 0, new DayBase.OfWeekAhead(ahead, (IsoDayOfWeek)day)));
                break;
            case WordKind.PartOfMonth:
                AddPartOfMonth((MonthPart)meaning.Value, end, items);
                break;
            case WordKind.WeekBeside when !lexicon.IsDayName(end):
                items.Add(new Item.OnDays(end, 0.3, new DayBase.Beside(meaning.Value)));
                break;
            case WordKind.AfterNext:
                items.Add(new Item.OnDays(end, 0, new DayBase.After(DaysInWeek, IsBehind: true)));
                break;
            case WordKind.Tonight:
                items.Add(new Item.Tonight(end));
                break;
            case WordKind.NamedDay when lexicon.Behind(index, WordKind.NamedDay) == end && !IsVague(end):
                AddNamed(meaning, end, items);
                break;
            case WordKind.EasterDay when lexicon.Behind(index, WordKind.EasterDay) == end && !lexicon.Is(index, WordKind.EasterWeekend):
                AddNamed(meaning, end, items);
                break;
            case WordKind.EasterWeekend:
                items.Add(new Item.OnDays(Behind(end, out var weekendYear), 0, new DayBase.OfEaster(-1, weekendYear) { IsWeekend = true }));
                break;
            case WordKind.Nth:
                AddNth(meaning.Value, end, items);
                break;
            case WordKind.WeekOf:
                items.Add(new Item.OnDays(SkipFiller(end), 0, new DayBase.WeekOfDate()));
                break;
            case WordKind.WeekendOf:
                items.Add(new Item.OnDays(SkipFiller(end), 0, new DayBase.WeekendOfDate()));
                break;
            case WordKind.Unit when meaning.Value == (int)AmountUnit.Week && !lexicon.Is(index, WordKind.WeekOf):
                AddWeeks(1, end, items);
                break;
            case WordKind.Weeks:
                AddWeeks(meaning.Value, end, items);
                break;
            default:
                AddScope(index, meaning, end, items);
                break;
        }
    }

    /// <summary>"in the new year" is no day.</summary>
    private bool IsVague(int end)
    {
        for (var start = Math.Max(0, end - LongestVague); start < end; start++)
        {
            if (lexicon.Behind(start, WordKind.Vague) == end)
                return true;
        }

        return false;
    }

    /// <summary>"Sat week", "fortnight today".</summary>
    private void AddWeeks(int weeks, int end, List<Item> items)
    {
        items.Add(new Item.OnDays(end, 0.3, new DayBase.After(DaysInWeek * weeks, IsBehind: true)));
        if (lexicon.Is(end, WordKind.RelativeDay))
            items.Add(new Item.OnDays(end, 0.1, new DayBase.After(DaysInWeek * weeks)));
        else if (lexicon.Behind(end, WordKind.Later, out var needsDay) is >= 0 and var on && needsDay != 0 && IsDay(on))
            items.Add(new Item.OnDays(on, 0.1, new DayBase.After(DaysInWeek * weeks)));
    }

    /// <summary>A full stop may shorten the name.</summary>
    private void AddWeekday(IsoDayOfWeek weekday, int end, List<Item> items)
    {
        items.Add(new Item.OnWeekday(lexicon.IsStop(end) && lexicon[end].Glued ? end + 1 : end, weekday));
        // "Friday after next" is that of the week after next, or the second one from today.
        if (lexicon.Behind(end, WordKind.AfterNext) is >= 0 and var next)
            items.Add(new Item.OnDays(next, 0, new DayBase.OfWeekAhead(2, weekday)));
    }

    /// <summary>"Saturday before Christmas", "weekend after New Year"; "the Friday after" by itself.</summary>
    private void AddNextTo(NextTo next, int end, List<Item> items)
    {
        AddNear(next, lexicon.Behind(end, WordKind.After), items);
        AddNear(next with { Count = -1 }, lexicon.Behind(end, WordKind.Before), items);
    }

    private void AddNear(NextTo next, int behind, List<Item> items)
    {
        if (behind < 0)
            return;
        var day = SkipFiller(behind);
        if (lexicon.Is(day, WordKind.NamedDay) || lexicon.Is(day, WordKind.EasterDay) || (lexicon.IsDayName(day) && !lexicon.Is(day, WordKind.Weekday)))
            items.Add(new Item.Near(behind, 0, next));
        else if (!next.IsWeekend && (lexicon.IsPartEnd(behind) || lexicon.Is(behind, WordKind.At)))
            items.Add(new Item.OnDays(behind, BesideCost, new DayBase.BesideWeekday(next)));
    }

    private void AddScope(int index, WordMeaning meaning, int end, List<Item> items)
    {
        switch (meaning.Kind)
        {
            case WordKind.Next:
                items.Add(new Item.InWeek(end, 1));
                AddComing(end, items);
                break;
            case WordKind.This:
                items.Add(new Item.InWeek(end, 0));
                break;
            case WordKind.Coming:
                items.Add(new Item.InWeek(end, null));
                break;
            case WordKind.WeekAhead:
                items.Add(new Item.Within(end, 0, new Scope.OfWeek(meaning.Value)));
                break;
            case WordKind.WeekendAhead:
                items.Add(new Item.Within(end, 0, new Scope.OfWeek(meaning.Value, IsWeekend: true)));
                break;
            case WordKind.MonthAhead:
                items.Add(new Item.Within(end, 0, new Scope.OfMonthAhead(meaning.Value)));
                break;
            case WordKind.WeekNumber:
                AddWeekNumber(end, items);
                break;
            case WordKind.Month:
                AddMonth(index, meaning.Value, end, items);
                break;
            case WordKind.In when lexicon.Behind(end, WordKind.Month, out var month) is >= 0 and var behind:
                AddMonth(index, month, behind, items);
                break;
        }
    }

    /// <summary>The place behind a year that may stand behind a day with a name.</summary>
    private int Behind(int end, out int? year)
    {
        year = lexicon[end] is { Kind: TokenKind.Number, Digits: 4, Value: >= 2000 and < 2200 } typed && !lexicon.IsGluedSign(end + 1, ':') && !lexicon.IsGluedSign(end + 1, '-')
            ? (int)typed.Value
            : null;
        return year is null ? end : end + 1;
    }

    /// <summary>"50", "50 2026", "51-52", "51 and 52".</summary>
    private void AddWeekNumber(int end, List<Item> items)
    {
        if (WeekAt(end) is not { } week)
            return;
        items.Add(new Item.Within(Behind(end + 1, out var year), 0, new Scope.OfWeekNumber(year, week)));
        if (lexicon.IsGluedSign(end + 1, '/') && lexicon[end + 2] is { Kind: TokenKind.Number, Digits: 2 or 4 } typed && YearOf(typed) is { } ofYear)
            items.Add(new Item.Within(end + 3, 0, new Scope.OfWeekNumber(ofYear, week)));
        var isRange = lexicon.IsSign(end + 1, '-') || lexicon.Is(end + 1, WordKind.RangeSign);
        var isNext = lexicon.IsSign(end + 1, '/') || lexicon.IsSign(end + 1, ',') || lexicon.IsSign(end + 1, '&') || lexicon.IsSign(end + 1, '+') || lexicon.Is(end + 1, WordKind.Or);
        var at = isRange || isNext ? lexicon.Skip(end + 2, WordKind.WeekNumber) : -1;
        if (at < 0 || WeekAt(at) is not { } last || (isNext && last != (week % MostWeeks) + 1 && !(last == 1 && week == MostWeeks - 1)) || last == week)
            return;
        items.Add(new Item.Within(Behind(at + 1, out var lastYear), 0, new Scope.OfWeekNumber(lastYear, week) { Last = last }));
    }

    /// <summary>The year of "KW 1/27".</summary>
    private static int? YearOf(Token token) => token switch
    {
        { Digits: 4, Value: >= 2000 and < 2200 } => (int)token.Value,
        { Digits: 2, Value: > 20 and < 50 } => 2000 + (int)token.Value,
        _ => null,
    };

    /// <summary>A number that nothing behind it makes an hour or a day of a month.</summary>
    private int? WeekAt(int index)
    {
        var isOther = lexicon[index + 1].Glued && (lexicon[index + 1].Is(':') || lexicon.Is(index + 1, WordKind.OrdinalEnding))
            || lexicon.Is(index + 1, WordKind.Meridiem) || lexicon.Is(index + 1, WordKind.Month) || (lexicon.IsStop(index + 1) && lexicon.Is(index + 2, WordKind.Month))
            || (lexicon[index + 1].Is('.') && lexicon[index + 1].Glued && lexicon[index + 2] is { Kind: TokenKind.Number, Glued: true });
        return lexicon[index] is { Kind: TokenKind.Number, Digits: <= 2, Value: >= 1 and <= MostWeeks } number && !isOther ? (int)number.Value : null;
    }

    private void AddMonth(int index, int month, int end, List<Item> items)
    {
        // Behind a number it is the month of a date.
        var cost = lexicon[index - 1] is { Kind: TokenKind.Number, Digits: <= 2 } && index > 0 ? 1.5 : 0.2;
        if (lexicon.IsStop(end) && lexicon[end].Glued)
            end++;
        var isYear = lexicon[end] is { Digits: 4, Value: >= 2000 and < 2200 } && !lexicon.IsGluedSign(end + 1, ':') && !lexicon.IsGluedSign(end + 1, '-');
        items.Add(new Item.Within(isYear ? end + 1 : end, cost, new Scope.OfMonth(isYear ? (int)lexicon[end].Value : null, month)));
    }

    /// <summary>"mid December", "mid-December", "early next month".</summary>
    private void AddPartOfMonth(MonthPart part, int end, List<Item> items)
    {
        var at = lexicon.IsGluedSign(end, '-') ? end + 1 : end;
        if (lexicon.Behind(at, WordKind.MonthAhead, out var ahead) is >= 0 and var behind)
            items.Add(new Item.Within(behind, PartCost, new Scope.PartOfMonth(new Scope.OfMonthAhead(ahead), part)));
        else if (lexicon.Behind(at, WordKind.Month, out var month) is >= 0 and var named)
            items.Add(new Item.Within(Behind(lexicon.IsStop(named) && lexicon[named].Glued ? named + 1 : named, out var year), PartCost, new Scope.PartOfMonth(new Scope.OfMonth(year, month), part)));
    }

    /// <summary>"first Saturday", "last Fri of", "second Tue of the month", "first weekend in", the "first" of "first and third Sat in".</summary>
    private void AddNth(int nth, int end, List<Item> items)
    {
        if (lexicon.Behind(end, WordKind.Weekend) is >= 0 and var weekend)
            AddNth(new DayBase.NthWeekday(nth, IsoDayOfWeek.Saturday) { IsWeekend = true }, weekend, items);
        else if (WeekdayAt(end, out var weekday) is not (>= 0 and var behind))
            AddSharedNth(nth, end, items);
        else if (nth > 0 && lexicon.Behind(behind, WordKind.After) is >= 0 and var after && (lexicon.Is(SkipFiller(after), WordKind.NamedDay) || lexicon.Is(SkipFiller(after), WordKind.EasterDay)))
            items.Add(new Item.Near(after, 0, new NextTo((IsoDayOfWeek)weekday, nth)));
        else if (lexicon.Behind(behind, WordKind.OfTheMonth) is >= 0 and var month)
            items.Add(new Item.OnDays(month, 0, new DayBase.NthWeekday(nth, (IsoDayOfWeek)weekday, IsOfMonth: true)));
        else
            AddNth(new DayBase.NthWeekday(nth, (IsoDayOfWeek)weekday), behind, items);
    }

    /// <summary>A day with a name is no month; the new year begins on one.</summary>
    private void AddNth(DayBase.NthWeekday nth, int end, List<Item> items)
    {
        var month = SkipFiller(end);
        if (month == end || lexicon.Behind(month, WordKind.NamedDay, out var day) < 0)
            items.Add(new Item.OnDays(month, 0, nth));
        else if (day == NewYear && nth.Nth > 0)
            items.Add(new Item.Near(month, 0, new NextTo(nth.Weekday, nth.Nth) { IsWeekend = nth.IsWeekend, IsFrom = true }));
    }

    /// <summary>Also the "Thursdays" of "1st and 3rd Thursdays in January", which without a month have no end.</summary>
    private int WeekdayAt(int index, out int weekday)
    {
        if (lexicon.Behind(index, WordKind.Weekday, out weekday) is >= 0 and var end)
            return end;
        var plural = lexicon.Behind(index, WordKind.WeekdayPlural, out weekday);
        return plural >= 0 && SkipFiller(plural) is var month && (lexicon.Is(month, WordKind.Month) || lexicon.Is(month, WordKind.MonthAhead)) ? plural : -1;
    }

    private void AddSharedNth(int nth, int end, List<Item> items)
    {
        var at = end;
        for (var others = 0; others < MostShared; others++)
        {
            var separator = lexicon.IsSign(at, ',') || lexicon.IsSign(at, '&') || lexicon.IsSign(at, '/') ? at + 1 : at;
            separator = lexicon.Skip(separator, WordKind.Or);
            if (separator == at || lexicon.Behind(separator, WordKind.Nth) is not (>= 0 and var behind))
                return;
            at = behind;
            if (WeekdayAt(at, out var weekday) >= 0)
            {
                items.Add(new Item.OnDays(end, 0.1, new DayBase.NthWeekday(nth, (IsoDayOfWeek)weekday)));
                return;
            }
        }
    }

    /// <summary>The "3 days" of "next 3 days", "two weeks", "2 weekends", "two Saturdays".</summary>
    private void AddComing(int index, List<Item> items)
    {
        if (!lexicon.IsNumber(index, out var count, out var end) || count is < 1 or > MostComing)
            return;
        if (lexicon.Behind(end, WordKind.Weekend) is >= 0 and var weekends)
            items.Add(new Item.OnDays(weekends, 0, new DayBase.Coming(DaysInWeek * count, WeekdaySet.Weekend)));
        else if (lexicon.Behind(end, WordKind.WeekdayPlural, out var weekday) is >= 0 and var plural)
            items.Add(new Item.OnDays(plural, 0, new DayBase.Coming(DaysInWeek * count, WeekdaySet.Of((IsoDayOfWeek)weekday))));
        else if (lexicon.Behind(end, WordKind.Unit, out var unit) is >= 0 and var behind && (AmountUnit)unit is AmountUnit.Day or AmountUnit.Week)
            items.Add(new Item.OnDays(behind, 0, new DayBase.Coming((AmountUnit)unit == AmountUnit.Day ? count : DaysInWeek * count, WeekdaySet.All)));
    }

    /// <summary>"in 2 days", "a week on" before a day, "two weeks from" before a day, "3 days from now".</summary>
    private void AddAhead(int index, List<Item> items)
    {
        if (lexicon.Behind(index, WordKind.In) is >= 0 and var start && amounts.Read(start) is { } ahead)
        {
            items.Add(new Item.OnDays(ahead.End, 0, new DayBase.Ahead(ahead.Amount)));
            // "Sat in a week" is that of "Sat week".
            if (IsWholeWeeks(ahead.Amount))
                items.Add(new Item.OnDays(ahead.End, 0, new DayBase.After(ahead.Amount.Days, IsBehind: true)));
        }

        if (amounts.Read(index) is not { Amount.IsStay: false } amount)
            return;
        if (lexicon.Behind(amount.End, WordKind.Later, out var needsDay) is >= 0 and var later)
            AddLater(amount.Amount, later, needsDay, items);
        else if (IsWholeDays(amount.Amount) && lexicon.Behind(amount.End, WordKind.Before) is >= 0 and var before && lexicon.IsDayName(before))
            items.Add(new Item.OnDays(SkipFiller(before), 0, new DayBase.After(-amount.Amount.Days)));
        else if (IsWholeWeeks(amount.Amount) && IsDay(amount.End))
            items.Add(new Item.OnDays(amount.End, 0.1, new DayBase.After(amount.Amount.Days)));
    }

    private void AddLater(Amount amount, int end, int needsDay, List<Item> items)
    {
        if ((needsDay == OnDay ? IsWholeWeeks(amount) : IsWholeDays(amount)) && (IsDay(end) || lexicon.IsDayName(end)))
            items.Add(new Item.OnDays(end, 0, new DayBase.After(amount.Days)));
        else if (lexicon.Behind(end, WordKind.Now) is >= 0 and var now)
            items.Add(new Item.OnDays(now, 0, new DayBase.Ahead(amount)));
        else if (needsDay is 0 or FromNow)
            items.Add(new Item.OnDays(end, 0, new DayBase.Ahead(amount, IsLater: needsDay == 0)));
    }

    private static bool IsWholeDays(Amount amount) => amount is { Months: 0, Days: > 0 and <= MostDaysAfter } && amount.Elapsed == Duration.Zero;

    private static bool IsWholeWeeks(Amount amount) => IsWholeDays(amount) && amount.Days % DaysInWeek == 0;

    private bool IsDay(int index) => lexicon.Is(index, WordKind.Weekday) || lexicon.Is(index, WordKind.RelativeDay)
        || (lexicon.Behind(index, WordKind.Next) is >= 0 and var next && lexicon.Is(next, WordKind.Weekday));

    private int SkipFiller(int index) => lexicon.Skip(index, WordKind.Filler);
}
