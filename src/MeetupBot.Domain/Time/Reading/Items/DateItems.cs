using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Dates: "5 Dec 2026", "Dec 5th", "2026-12-05", "5/12", "5.12.", "the 5th", "2026-W50-6".</summary>
/// <param name="monthFirst">Whether 12/5 is in December to the one who typed it.</param>
/// <param name="doubtful">Whether where it was typed people write it the other way round.</param>
/// <param name="thisYear">Two digits behind a month are a year when they are this one's or one of the next two.</param>
internal sealed class DateItems(Lexicon lexicon, bool monthFirst, bool doubtful, int thisYear)
{
    private const int YearsAheadInShort = 2;
    private const double OtherOrder = 1;

    /// <summary>So much more than the other order costs that it is no doubt, and less than a stroke between two days of a list.</summary>
    private const double MixedOrder = 1.6;
    private const int MonthsInYear = 12;
    private const double DoubtfulOrder = 0;

    public void Add(int index, List<Item> items)
    {
        AddMonthFirst(index, items);
        AddBasic(index, items);
        if (!lexicon.IsNumber(index, out var number, out var end))
            return;
        if (lexicon[index].Digits == 4)
            AddYearFirst(index, number, items);
        if (lexicon[index].Digits > 2 || number > 31)
            return;
        AddDayFirst(index, number, end, items);
        AddNumeric(index, number, items);
        if (number >= 1 && lexicon[index].Kind == TokenKind.Number)
            items.Add(new Item.OnDate(end, 0, new DateSpec(null, null, number, IsBare: true)));
    }

    /// <summary>"20261205".</summary>
    private void AddBasic(int index, List<Item> items)
    {
        if (lexicon[index] is not { Kind: TokenKind.Number, Digits: 8, Value: >= 19_000_101 and < 22_000_000 } number)
            return;
        var (year, month, day) = ((int)(number.Value / 10_000), (int)(number.Value / 100 % 100), (int)(number.Value % 100));
        items.Add(new Item.OnDate(index + 1, 0, new DateSpec(year, month, day)));
    }

    /// <summary>"5 Dec", "5th of December, 2026", "5-Dec-2026", "5th".</summary>
    private void AddDayFirst(int index, int day, int end, List<Item> items)
    {
        var ordinal = lexicon.Behind(end, WordKind.OrdinalEnding) is >= 0 and var ending && lexicon[end].Glued ? ending : end;
        var at = lexicon.IsSign(ordinal, '-') || lexicon.IsStop(ordinal) || lexicon.IsGluedSign(ordinal, '/') ? ordinal + 1 : ordinal;
        var sign = at > ordinal ? lexicon[ordinal].Text[0] : ' ';
        at = lexicon.Skip(at, WordKind.Filler);
        if (lexicon.Behind(at, WordKind.Month, out var month) is >= 0 and var behind)
            AddWithYear(behind, day, month, sign, items);
        if (ordinal != end)
            items.Add(new Item.OnDate(ordinal, 0, new DateSpec(null, null, day)));
        // The end of "Dec 5-7, 2026".
        var comma = lexicon.IsSign(ordinal, ',') ? ordinal + 1 : ordinal;
        if (YearAt(comma, shortToo: false) is { } year)
            items.Add(new Item.OnDate(comma + 1, 0, new DateSpec(year, null, day)));
    }

    /// <summary>"Dec 5", "December 5th, 2026".</summary>
    private void AddMonthFirst(int index, List<Item> items)
    {
        if (lexicon.Behind(index, WordKind.Month, out var month) is not (>= 0 and var at))
            return;
        var sign = lexicon.IsStop(at) || lexicon.IsGluedSign(at, '-') || lexicon.IsGluedSign(at, '/') ? lexicon[at].Text[0] : ' ';
        if (sign != ' ')
            at++;
        at = lexicon.Skip(at, WordKind.Filler);
        // In "6 Dec 9" the number before the month is its day.
        var cost = lexicon[index - 1] is { Kind: TokenKind.Number, Digits: <= 2, Value: >= 1 and <= 31 } && !lexicon.IsGluedSign(index - 2, ':') && !lexicon.IsGluedSign(index - 2, '.') ? OtherOrder : 0;
        if (!lexicon.IsNumber(at, out var day, out var end) || day > 31 || lexicon[at].Digits > 2 || IsHour(end))
            return;
        if (lexicon.Behind(end, WordKind.OrdinalEnding) is >= 0 and var ending && lexicon[end].Glued)
            end = ending;
        AddWithYear(end, day, month, sign, items, cost);
    }

    /// <summary>Whether what follows makes the number before it a time of day.</summary>
    private bool IsHour(int end) => lexicon.IsGluedSign(end, ':')
        || (lexicon.Is(end, WordKind.Meridiem) && (lexicon[end].Glued || lexicon[end].Text.Length > 1))
        || (lexicon.Is(end, WordKind.HourMark) && lexicon[end].Glued) || lexicon.Is(end, WordKind.OClock);

    /// <param name="sign">What stands between the day and the month: the same sign may stand before two digits of a year.</param>
    private void AddWithYear(int end, int day, int month, char sign, List<Item> items, double cost = 0)
    {
        if (lexicon.IsStop(end) && lexicon[end].Glued)
            end++;
        items.Add(new Item.OnDate(end, cost + 0.1, new DateSpec(null, month, day)));
        var at = lexicon.IsSign(end, ',') || lexicon.IsGluedSign(end, '-') || lexicon.IsGluedSign(end, '/') ? end + 1 : end;
        if (YearAt(at, shortToo: at > end && lexicon.IsSign(end, sign)) is { } year)
            items.Add(new Item.OnDate(at + 1, cost, new DateSpec(year, month, day)));
        else if (at == end && ShortYearAt(end) is { } near)
            items.Add(new Item.OnDate(end + 1, cost + 0.1, new DateSpec(near, month, day)));
    }

    /// <summary>The 26 of "5 Dec 26".</summary>
    private int? ShortYearAt(int index)
    {
        if (lexicon[index] is not { Kind: TokenKind.Number, Digits: 2, Glued: false } token || IsGoingOn(index + 1) || IsHour(index + 1))
            return null;
        var year = 2000 + (int)token.Value;
        return year >= thisYear && year <= thisYear + YearsAheadInShort && !lexicon.Is(lexicon.Skip(index + 1, WordKind.Filler), WordKind.Month) ? year : null;
    }

    private int? YearAt(int index, bool shortToo)
    {
        var token = lexicon[index];
        if (token.Kind != TokenKind.Number || lexicon.IsGluedSign(index + 1, ':') || lexicon.IsGluedSign(index + 1, '-') || IsHour(index + 1))
            return null;
        return token switch
        {
            { Digits: 4, Value: >= 1900 and < 2200 } => (int)token.Value,
            { Digits: 2 } when shortToo => 2000 + (int)token.Value,
            _ => null,
        };
    }

    /// <summary>"2026-12-05", also with dots or slashes, and "2026-W50-6".</summary>
    private void AddYearFirst(int index, int year, List<Item> items)
    {
        if (lexicon.IsGluedSign(index + 1, '-') && lexicon.Is(index + 2, WordKind.WeekNumber) && lexicon[index + 3] is { Digits: 2, Glued: true } week)
        {
            var weekday = lexicon[index + 5];
            if (lexicon.IsGluedSign(index + 4, '-') && weekday is { Digits: 1, Value: >= 1 and <= 7 })
                items.Add(new Item.OnDays(index + 6, 0, new DayBase.OfIsoWeek(year, (int)week.Value, (IsoDayOfWeek)(int)weekday.Value)));
            items.Add(new Item.Within(index + 4, 0.2, new Scope.OfWeekNumber(year, (int)week.Value)));
        }

        if (SignedNumber(index + 1) is { } month && SignedNumber(index + 3) is { } day && lexicon[index + 1].Text == lexicon[index + 3].Text)
            items.Add(new Item.OnDate(index + 5, 0, new DateSpec(year, month, day)));
    }

    /// <summary>"5/12", "5/12/26", "5.12.", "5.12.2026", "5-12-2026".</summary>
    private void AddNumeric(int index, int first, List<Item> items)
    {
        if (lexicon[index].Kind != TokenKind.Number)
            return;
        if (SignedNumber(index + 1) is not { } second)
        {
            AddSpaced(index, first, items);
            return;
        }

        var sign = lexicon[index + 1].Text[0];
        var (year, end) = Year(index + 3, sign);
        // "4/5/6 Dec" is a list.
        if (IsInList(index - 1) || (year is null && (IsInList(index + 3) || IsBetweenRanges(index))))
            return;
        AddSigned(sign, first, second, year, end, items);
        var behind = lexicon.IsStop(end) && lexicon[end].Glued ? end + 1 : end;
        if (year is null && sign != '-' && YearAt(behind, shortToo: false) is { } spaced)
            AddSigned(sign, first, second, spaced, behind + 1, items);
    }

    private void AddSigned(char sign, int first, int second, int? year, int end, List<Item> items)
    {
        if (sign == '.')
            AddDotted(first, second, year, end, items);
        else if (sign == '/' || year is not null)
            AddInOrders(first, second, year, end, sign == '-' && lexicon[end - 1].Digits == 2 ? 0.8 : 0, items);
    }

    /// <summary>The 4/5 of "2-4/5-7", but not that of "3/5-4/5".</summary>
    private bool IsBetweenRanges(int index) => lexicon.IsGluedSign(index - 1, '-') && lexicon.IsGluedSign(index + 3, '-')
        && lexicon[index - 2].Kind == TokenKind.Number && lexicon[index + 4].Kind == TokenKind.Number
        && !lexicon.IsGluedSign(index - 3, '/') && !lexicon.IsGluedSign(index + 5, '/');

    /// <summary>Whether what is glued to a number makes it a part of something longer.</summary>
    private bool IsGoingOn(int index) => lexicon[index].Glued && (lexicon[index].Kind == TokenKind.Word
        || lexicon[index].Is(':') || lexicon[index].Is('/') || lexicon[index].Is('-') || (lexicon[index].Is('.') && !lexicon.IsStop(index)));

    private bool IsInList(int index) =>
        lexicon.IsGluedSign(index, '/') && lexicon[index - 1].Kind == TokenKind.Number && lexicon[index + 1].Kind == TokenKind.Number;

    /// <summary>"5. 12. 2026" and "5. 12.".</summary>
    private void AddSpaced(int index, int day, List<Item> items)
    {
        var isSpaced = lexicon.IsStop(index + 1) && lexicon[index + 1].Glued && lexicon[index + 2].IsNumber(2)
            && lexicon[index + 3].Is('.') && lexicon[index + 3].Glued;
        if (!isSpaced || lexicon[index + 2].Value is < 1 or > 12)
            return;
        var month = (int)lexicon[index + 2].Value;
        items.Add(new Item.OnDate(index + 4, 0.1, new DateSpec(null, month, day)));
        if (YearAt(index + 4, shortToo: false) is { } year)
            items.Add(new Item.OnDate(index + 5, 0, new DateSpec(year, month, day)));
    }

    /// <summary>Dots write the day first everywhere.</summary>
    private void AddDotted(int day, int month, int? year, int end, List<Item> items)
    {
        if (month is < 1 or > 12 || day < 1 || IsHour(end))
            return;
        if (year is null && lexicon[end].Is('.') && lexicon[end].Glued)
            end++;
        items.Add(new Item.OnDate(end, 0, new DateSpec(year, month, day)));
    }

    private void AddInOrders(int first, int second, int? year, int end, double cost, List<Item> items)
    {
        var dayFirst = new DateSpec(year, second, first);
        var monthBefore = new DateSpec(year, first, second);
        var bothWays = first is >= 1 and <= MonthsInYear && second is >= 1 and <= MonthsInYear && first != second;
        if (!bothWays)
        {
            var date = second > MonthsInYear || (monthFirst && first <= MonthsInYear) ? monthBefore : dayFirst;
            // The only order of one date is that of the others, unless another one contradicts it.
            if (first != second)
                items.Add(new Item.OnDate(end, cost, date, second > MonthsInYear ? DateWriting.MonthFirst : DateWriting.DayFirst));
            items.Add(new Item.OnDate(end, first != second ? cost + MixedOrder : cost, date));
            return;
        }

        var other = doubtful ? DoubtfulOrder : OtherOrder;
        items.Add(InOrder(dayFirst, DateWriting.DayFirst, monthFirst ? other : 0));
        items.Add(InOrder(monthBefore, DateWriting.MonthFirst, monthFirst ? 0 : other));

        Item.OnDate InOrder(DateSpec date, DateWriting writing, double orderCost) => new(end, cost + orderCost, date, writing) { OrderCost = orderCost };
    }

    /// <summary>The year behind the two numbers of a date; two digits count from 2000.</summary>
    private (int? Year, int End) Year(int index, char sign)
    {
        var token = lexicon[index + 1];
        return lexicon.IsGluedSign(index, sign) && token.Kind == TokenKind.Number && token.Digits is 2 or 4 && !lexicon.IsGluedSign(index + 2, ':')
            ? ((int)token.Value + (token.Digits == 2 ? 2000 : 0), index + 2)
            : (null, index);
    }

    private int? SignedNumber(int index)
    {
        var isSign = lexicon.IsGluedSign(index, '-') || lexicon.IsGluedSign(index, '/') || lexicon.IsGluedSign(index, '.');
        return isSign && lexicon[index + 1].IsNumber(2) ? (int)lexicon[index + 1].Value : null;
    }
}
