using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>Times of day: "18:30", "18.30", "18h30", "1830", "6pm", "6:30 p.m.", "6 o'clock", "half past six", "ten to 8", "noon".</summary>
/// <param name="thisYear">A number that is this year or the next one is rather that than a time of day.</param>
/// <param name="isOfDays">Whether days are read, so that a number that looks like a year is one.</param>
internal sealed class ClockItems(Lexicon lexicon, int thisYear, bool isOfDays)
{
    private const double Odd = 1.5;
    private const double OrRange = 0.5;
    private const int LongestPlain = 8;
    private const int MinutesOfWords = 5;
    private const int LeastMinutesInWords = 10;
    private const int FirstHourAlone = 7;
    private const int YearsRemembered = 17;
    private const int HoursPerDay = 24;

    public void Add(int index, List<Item> items)
    {
        AddNamed(index, items);
        AddFraction(index, items);
        if (lexicon[index].Kind == TokenKind.Number)
            AddNumeric(index, items);
        else if (lexicon.Behind(index, WordKind.Number, out var named) is >= 0 and var end && named <= 24 && !lexicon.IsSome(index))
            AddWordHour(index, named, end, items);
    }

    /// <summary>"ten", but not that of "ten to eight".</summary>
    private void AddWordHour(int index, int hour, int end, List<Item> items)
    {
        // "seven thirty"
        if (lexicon[end].Kind == TokenKind.Word && lexicon.Behind(end, WordKind.Number, out var minutes) is >= 0 and var behind
            && minutes >= LeastMinutesInWords && minutes % MinutesOfWords == 0 && hour is >= 1 and <= 12)
            items.Add(WithMeridiem(new ClockSpec(hour, minutes, 0, HalfOf(hour, isOpen: true)), behind, 0));

        var isMinutes = hour % MinutesOfWords == 0 && lexicon.Behind(end, WordKind.MinutesTo) is >= 0 and var to && lexicon.IsNumber(to, out _, out _);
        if (!isMinutes || lexicon.Is(index - 1, WordKind.From) || lexicon.Is(index - 1, WordKind.Between))
            AddHour(hour, digits: 1, end, items);
    }

    private void AddNamed(int index, List<Item> items)
    {
        var at = lexicon[index] is { Kind: TokenKind.Number, Value: 12 } ? index + 1 : index;
        if (lexicon.Behind(at, WordKind.Noon) is >= 0 and var noon)
            items.Add(new Item.AtClock(noon, 0, ClockSpec.Noon));
        if (lexicon.Behind(at, WordKind.Midnight) is >= 0 and var midnight)
            items.Add(new Item.AtClock(midnight, 0, ClockSpec.Midnight));
    }

    /// <summary>"half past six", "half six", "quarter past 6", "ten to eight", "20 past 7".</summary>
    private void AddFraction(int index, List<Item> items)
    {
        var start = lexicon.Skip(index, WordKind.Article);
        if (ReadMinutes(start) is not { } minutes)
            return;
        var isHalf = lexicon.Is(start, WordKind.Half);
        var isWritten = lexicon[start].Kind == TokenKind.Word || minutes.IsNamed;
        if (lexicon.Behind(minutes.End, WordKind.MinutesPast) is >= 0 and var past)
            AddFraction(past, minutes.Minutes, before: false, items);
        else if (isHalf && lexicon.IsNumber(minutes.End, out _, out _))
            AddFraction(minutes.End, minutes.Minutes, before: false, items);
        if (!isHalf && (isWritten || IsDoubtful(minutes.Minutes, minutes.End)) && !lexicon.Is(index - 1, WordKind.From) && !lexicon.Is(index - 1, WordKind.Between) && lexicon.Behind(minutes.End, WordKind.MinutesTo) is >= 0 and var to)
            AddFraction(to, minutes.Minutes, before: true, items, isWritten ? 0 : OrRange);
    }

    /// <summary>"20 to 8" and "10 to 8", but not "10 to 4": as a range it begins by the 24-hour clock and ends by the other, or lasts long.</summary>
    private bool IsDoubtful(int minutes, int end)
    {
        if (!lexicon.Is(end, WordKind.MinutesTo) || lexicon.Behind(end, WordKind.MinutesTo) is not (>= 0 and var to))
            return false;
        var hour = lexicon[to];
        var isDate = lexicon.Is(to + 1, WordKind.Month) || lexicon.Is(to + 1, WordKind.OrdinalEnding) || (lexicon[to + 1].Glued && lexicon[to + 1].Kind == TokenKind.Symbol && lexicon[to + 2] is { Glued: true, Kind: TokenKind.Number });
        return hour.IsNumber(2) && hour.Value is >= 1 and <= 12 && !isDate && (minutes > 12 || hour.Value + 12 - minutes is > LongestPlain and < 12);
    }

    private (int Minutes, int End, bool IsNamed)? ReadMinutes(int index)
    {
        if (lexicon.Behind(index, WordKind.Half) is >= 0 and var half)
            return (30, half, false);
        if (lexicon.Behind(index, WordKind.Quarter) is >= 0 and var quarter)
            return (15, quarter, true);
        if (!lexicon.IsNumber(index, out var minutes, out var end) || minutes is < 1 or > 30)
            return null;
        var named = lexicon.Behind(end, WordKind.Unit, out var unit);
        if (named >= 0 && unit == (int)AmountUnit.Minute)
            return (minutes, named, true);
        return minutes % MinutesOfWords == 0 ? (minutes, end, false) : null;
    }

    private void AddFraction(int index, int minutes, bool before, List<Item> items, double cost = 0)
    {
        if (lexicon.Behind(index, WordKind.Noon) is >= 0 and var noon)
            items.Add(new Item.AtClock(noon, 0, before ? new(11, 60 - minutes, 0, ClockHalf.Known) : ClockSpec.Noon with { Minute = minutes }));
        if (lexicon.Behind(index, WordKind.Midnight) is >= 0 and var midnight)
            items.Add(new Item.AtClock(midnight, 0, new(before ? 23 : 0, before ? 60 - minutes : minutes, 0, ClockHalf.Known)));
        if (!lexicon.IsNumber(index, out var hour, out var end) || hour is < 1 or > 24 || lexicon.IsGluedSign(end, ':'))
            return;
        if (before)
            hour = hour is 1 or 13 ? hour + 11 : hour - 1;
        var clock = new ClockSpec(hour % 24, before ? 60 - minutes : minutes, 0, HalfOf(hour, isOpen: true));
        items.Add(WithMeridiem(clock, lexicon.Skip(end, WordKind.OClock), cost) is var item && cost > 0 ? item with { Cost = cost } : item);
    }

    private void AddNumeric(int index, List<Item> items)
    {
        var number = lexicon[index];
        if (number.IsNumber(2))
            AddHour((int)number.Value, number.Digits, index + 1, items);
        else if (number.IsNumber(4))
            AddCompact(number, index + 1, items);
    }

    /// <summary>"630pm", "1830".</summary>
    private void AddCompact(Token number, int end, List<Item> items)
    {
        var (hour, minute) = ((int)number.Value / 100, (int)number.Value % 100);
        var isYear = number.Value is >= 1990 and < 2200;
        var cost = number.Digits == 3 ? 0.8 : minute % MinutesOfWords != 0 ? Odd : !isYear ? 0 : CostOfYear((int)number.Value, end - 1);
        var end24 = lexicon.Behind(end, WordKind.HourMark) is >= 0 and var mark && lexicon[end].Glued ? mark : end;
        var item = WithMeridiem(new ClockSpec(hour, minute, 0, HalfOf(hour, number.Digits == 3, isPadded: true)), end24, cost);
        // A number that looks like a year is one.
        var isSureYear = isYear && (isOfDays || minute % MinutesOfWords != 0) && !item.Clock.HasMeridiem;
        if (item.Clock.IsPossible && !isSureYear)
            items.Add(item);
    }

    /// <summary>A year that is near is rather that than a time of day, and all the more behind the month or day of a date.</summary>
    private double CostOfYear(int year, int index)
    {
        if (year == thisYear || year == thisYear + 1)
            return 0.8;
        var at = lexicon.IsSign(index - 1, ',') || lexicon.IsSign(index - 1, '.') ? index - 2 : index - 1;
        var isBehindDate = lexicon.Is(at, WordKind.Month) || (lexicon[at].Kind == TokenKind.Number && (lexicon.Is(at - 1, WordKind.Month) || lexicon.IsGluedSign(at - 1, '/') || lexicon.IsGluedSign(at - 1, '.')));
        return isBehindDate && year < thisYear && year > thisYear - YearsRemembered ? Odd : 0.2;
    }

    private void AddHour(int hour, int digits, int end, List<Item> items)
    {
        AddWithMinutes(hour, digits, end, ':', 0, items);
        AddWithMinutes(hour, digits, end, '.', 0, items);
        var bare = new ClockSpec(hour, 0, 0, HalfOf(hour, lexicon[end - 1].Text[0] != '0', isPadded: true), IsBare: true);
        if (lexicon.Behind(end, WordKind.OClock) is >= 0 and var clock)
            AddPossible(WithMeridiem(bare with { IsBare = false }, clock, 0), items);
        else if (lexicon.Behind(end, WordKind.HourMark) is >= 0 and var mark)
            AddHourMark(hour, end, mark, items);
        var isAbout = lexicon[end].Glued && lexicon.Is(end, WordKind.Approximate);
        AddPossible(WithMeridiem(isAbout ? bare with { IsBare = false } : bare, end, 0) with { BeginsRange = lexicon.IsGluedSign(end, '-') }, items);
    }

    /// <summary>"18h", "18h30"; the h is a habit of the 24-hour clock.</summary>
    private void AddHourMark(int hour, int end, int mark, List<Item> items)
    {
        var minutes = lexicon[mark];
        var withMinutes = minutes is { Kind: TokenKind.Number, Digits: 2, Glued: true, Value: < 60 };
        // "2h" and "24h" are amounts.
        if (!withMinutes && (hour == HoursPerDay || (lexicon[end - 1].Digits == 1 && hour < FirstHourAlone)))
            return;
        var clock = new ClockSpec(hour, withMinutes ? (int)minutes.Value : 0, 0, HalfOf(hour, isOpen: false, isPadded: true));
        AddPossible(new Item.AtClock(withMinutes ? mark + 1 : mark, lexicon[end].Glued ? 0 : 0.3, clock), items);
    }

    private void AddWithMinutes(int hour, int digits, int end, char sign, double cost, List<Item> items)
    {
        var minutes = lexicon[end + 1];
        if (!lexicon.IsGluedSign(end, sign) || minutes is not { Kind: TokenKind.Number, Digits: 2 })
            return;
        var behind = end + 2;
        int? second = null;
        if (lexicon.IsGluedSign(behind, ':') && lexicon[behind + 1] is { Kind: TokenKind.Number, Digits: 2 } seconds)
        {
            (second, behind) = ((int)seconds.Value, behind + 2);
            if (lexicon.IsGluedSign(behind, '.') && lexicon[behind + 1].Kind == TokenKind.Number)
                behind += 2;
        }

        // A third number makes it a date: "29.11.27".
        if (sign == '.' && lexicon.IsGluedSign(behind, '.') && lexicon[behind + 1].Kind == TokenKind.Number)
            return;
        if (lexicon.Behind(behind, WordKind.HourMark) is >= 0 and var mark && (lexicon[behind].Glued || lexicon[mark].Kind != TokenKind.Number))
            behind = mark;
        var oClock = lexicon.Behind(behind, WordKind.OClock);
        behind = Math.Max(oClock, behind);
        var odd = sign == '.' && minutes.Value % 5 != 0 && oClock < 0 ? Odd : 0;
        var item = WithMeridiem(
            new ClockSpec(hour, (int)minutes.Value, second ?? 0, HalfOf(hour, digits == 1 && second is null, digits > 1 && hour < 10), HasSeconds: second is not null), behind, cost + odd);
        AddPossible(!item.Clock.HasMeridiem ? item : item with { Cost = 0 }, items);
    }

    private Item.AtClock WithMeridiem(ClockSpec clock, int end, double cost)
    {
        if (lexicon.Behind(end, WordKind.Meridiem, out var half) is not (>= 0 and var behind))
            return new Item.AtClock(end, cost, clock);
        var isLetter = lexicon[end].Text.Length == 1 && behind == end + 1;
        if (isLetter && !lexicon[end].Glued)
            return new Item.AtClock(end, cost, clock);
        behind = lexicon.Skip(behind, WordKind.OClock);
        // "19:30 pm" says the same twice.
        return clock is { Hour: > 12 and < 24, IsBare: false } && half == 1
            ? new Item.AtClock(behind, 0, clock with { IsBare = false })
            : new Item.AtClock(behind, 0, clock with { Half = half == 1 ? ClockHalf.Afternoon : ClockHalf.Morning, IsBare = false });
    }

    private static ClockHalf HalfOf(int hour, bool isOpen, bool isPadded = false) => hour is < 1 or > 12 ? ClockHalf.Known
        : isOpen ? ClockHalf.Open
        : isPadded ? ClockHalf.Padded : ClockHalf.AsWritten;

    private static void AddPossible(Item.AtClock item, List<Item> items)
    {
        if (item.Clock.IsPossible)
            items.Add(item);
    }
}
