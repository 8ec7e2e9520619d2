using System.Globalization;
using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>
/// Amounts of time: "90m", "1h30", "1 hour and 30 minutes", "1.5 h", "half an hour", "a week"; each unit once,
/// from long to short.
/// </summary>
internal sealed class AmountReader(Lexicon lexicon)
{
    private const int MostDigits = 6;

    /// <summary>What was read at each place, which several kinds of items ask for.</summary>
    private readonly (bool IsRead, Amount? Amount, int End)[] _known = new (bool, Amount?, int)[lexicon.Count + 1];

    /// <summary>The amount at a place and the place behind it; null when there is none.</summary>
    public (Amount Amount, int End)? Read(int index)
    {
        if (lexicon.IsEnd(index))
            return null;
        ref var known = ref _known[index];
        if (!known.IsRead)
            known = Find(index) is { } found ? (true, found.Amount, found.End) : (true, null, 0);
        return known.Amount is { } amount ? (amount, known.End) : null;
    }

    private (Amount Amount, int End)? Find(int index)
    {
        var sum = Amount.None;
        AmountUnit? last = null;
        for (var term = ReadTerm(index, last); term is { } found; term = ReadTerm(index, last))
        {
            if (sum.Plus(found.Number, found.Unit) is not { } longer)
                return null;
            (sum, last, index) = (longer, found.Unit, found.End);
        }

        var end = SkipSame(sum, index);
        return last is null ? null : (end == index ? sum : sum with { IsStay = true }, end);
    }

    /// <summary>The "2 nights" of "3 days, 2 nights", and the other way round.</summary>
    private int SkipSame(Amount sum, int index)
    {
        var at = lexicon.IsSign(index, ',') || lexicon.IsSign(index, '/') ? index + 1 : lexicon.Skip(index, WordKind.And);
        if (sum.Days == 0 || lexicon[at].Kind != TokenKind.Number || ReadCounted(at) is not { Unit: AmountUnit.Day or AmountUnit.Night } other)
            return index;
        var isSame = other.Unit == AmountUnit.Night ? !sum.IsNights && other.Number == sum.Days - 1 : sum.IsNights && other.Number == sum.Days + 1;
        return isSame ? other.End : index;
    }

    private bool MayBegin(int index) => lexicon[index].Kind == TokenKind.Number || (lexicon[index - 1].Kind != TokenKind.Number && ReadFraction(index) is not null) || lexicon.Is(index, WordKind.Number)
        || lexicon.Is(index, WordKind.Article) || lexicon.Is(index, WordKind.Half) || lexicon.Is(index, WordKind.Quarter);

    private (double Number, AmountUnit Unit, int End)? ReadTerm(int index, AmountUnit? longerThan)
    {
        if (longerThan is null && !MayBegin(index))
            return null;
        if (longerThan is not null)
            index = lexicon.IsSign(index, ',') ? index + 1 : lexicon.Skip(index, WordKind.And);
        var term = ReadHalf(index, longerThan) ?? ReadQuarter(index, longerThan) ?? ReadCounted(index) ?? ReadTrailingMinutes(index, longerThan);
        return term is { } found && (longerThan is null || (found.Unit < longerThan && longerThan != AmountUnit.Night)) ? term : null;
    }

    /// <summary>"half an hour", and the "a half" of "an hour and a half".</summary>
    private (double Number, AmountUnit Unit, int End)? ReadHalf(int index, AmountUnit? after)
    {
        var afterArticle = lexicon.Behind(index, WordKind.Article);
        if (after is AmountUnit.Hour or AmountUnit.Day && afterArticle >= 0 && lexicon.Behind(afterArticle, WordKind.Half) is >= 0 and var half)
            return after == AmountUnit.Hour ? (30, AmountUnit.Minute, half) : (12, AmountUnit.Hour, half);
        if (after is not null || lexicon.Behind(afterArticle >= 0 ? afterArticle : index, WordKind.Half) is not (>= 0 and var behind))
            return null;
        behind = lexicon.Skip(behind, WordKind.Article);
        return ReadUnit(behind) switch
        {
            (AmountUnit.Hour, 1, var end) => (30, AmountUnit.Minute, end),
            (AmountUnit.Day, 1, var end) => (12, AmountUnit.Hour, end),
            _ => null,
        };
    }

    /// <summary>"quarter of an hour", "a quarter hour".</summary>
    private (double Number, AmountUnit Unit, int End)? ReadQuarter(int index, AmountUnit? after)
    {
        if (after is not null || lexicon.Behind(index, WordKind.Quarter) is not (>= 0 and var behind))
            return null;
        return ReadUnit(lexicon.Skip(lexicon.Skip(behind, WordKind.Of), WordKind.Article)) is (AmountUnit.Hour, 1, var end) ? (15, AmountUnit.Minute, end) : null;
    }

    private (double Number, AmountUnit Unit, int End)? ReadCounted(int index)
    {
        if (ReadNumber(index) is not { } number || ReadUnit(number.End) is not { } unit)
            return null;
        return (number.Number * unit.Times, unit.Unit, unit.End);
    }

    /// <summary>The 30 of "1h30", also of "1h 30" where nothing follows that would make it an hour of the day.</summary>
    private (double Number, AmountUnit Unit, int End)? ReadTrailingMinutes(int index, AmountUnit? after)
    {
        if (after != AmountUnit.Hour)
            return null;
        ref readonly var token = ref lexicon[index];
        ref readonly var behind = ref lexicon[index + 1];
        var closesPart = behind.Kind is TokenKind.End or TokenKind.LineBreak || behind.Is(',') || behind.Is(';');
        var isMinutes = token is { Kind: TokenKind.Number, Digits: 2, Value: < 60 } && (token.Glued || closesPart);
        return isMinutes ? (token.Value, AmountUnit.Minute, index + 1) : null;
    }

    private (double Number, int End)? ReadNumber(int index)
    {
        if (lexicon.Behind(index, WordKind.Number, out var named) is >= 0 and var behind)
            return AndAHalf(named, behind);
        if (lexicon.Behind(index, WordKind.Article) is >= 0 and var afterArticle)
            return (1, afterArticle);
        ref readonly var token = ref lexicon[index];
        if (!token.IsNumber(MostDigits))
            return ReadFraction(index);
        if (lexicon[index - 1].Kind != TokenKind.Number && ReadFraction(index) is { } part && ReadUnit(part.End) is not null)
            return part;
        if (ReadFraction(index + 1) is { } beside && ReadUnit(beside.End) is not null)
            return (token.Value + beside.Number, beside.End);
        ref readonly var digits = ref lexicon[index + 2];
        var isDecimal = (lexicon.IsGluedSign(index + 1, '.') || lexicon.IsGluedSign(index + 1, ',')) && digits.IsNumber(3);
        return isDecimal ? (token.Value + (digits.Value / Math.Pow(10, digits.Digits)), index + 3) : AndAHalf(token.Value, index + 1);
    }

    /// <summary>"1/2", "½".</summary>
    private (double Number, int End)? ReadFraction(int index)
    {
        ref readonly var token = ref lexicon[index];
        if (token.Kind == TokenKind.Symbol && CharUnicodeInfo.GetNumericValue(token.Text[0]) is > 0 and < 1 and var sign)
            return (sign, index + 1);
        var isWritten = token is { Kind: TokenKind.Number, Value: 1 or 3 } && lexicon.IsGluedSign(index + 1, '/') && lexicon[index + 2] is { Kind: TokenKind.Number, Value: 2 or 4 };
        return isWritten && token.Value < lexicon[index + 2].Value ? ((double)token.Value / lexicon[index + 2].Value, index + 3) : null;
    }

    /// <summary>The "and a half" between a number and its unit.</summary>
    private (double Number, int End) AndAHalf(double number, int end)
    {
        var half = lexicon.Behind(end, WordKind.And) is >= 0 and var and && lexicon.Behind(and, WordKind.Article) is >= 0 and var article
            ? lexicon.Behind(article, WordKind.Half)
            : -1;
        return half >= 0 && ReadUnit(half) is not null ? (number + 0.5, half) : (number, end);
    }

    private (AmountUnit Unit, int Times, int End)? ReadUnit(int index)
    {
        if (lexicon.Behind(index, WordKind.Unit, out var unit) is >= 0 and var end)
            return ((AmountUnit)unit, 1, lexicon.IsStop(end) && lexicon[end].Glued ? end + 1 : end);
        if (lexicon.Behind(index, WordKind.Nights, out var isOne) is >= 0 and var nights && (isOne == 0 || lexicon[index - 1].Kind == TokenKind.Number))
            return (AmountUnit.Night, 1, nights);
        return lexicon.Behind(index, WordKind.Weeks, out var weeks) is >= 0 and var behind ? (AmountUnit.Week, weeks, behind) : null;
    }
}
