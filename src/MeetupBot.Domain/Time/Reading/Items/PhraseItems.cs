using MeetupBot.Domain.Time.Reading.Language;
using MeetupBot.Domain.Time.Reading.Lexing;
using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>What stands around days and times of day: separators, range signs, steps, lengths, and words that carry nothing.</summary>
internal sealed class PhraseItems(Lexicon lexicon, AmountReader amounts, SharedDayNames shared)
{
    /// <summary>What a separator costs where it would cut a number in two.</summary>
    private const double AmongNumbers = 1.5;
    private const double LikeOffset = 0.6;
    private const double OneOrHour = 1;

    /// <summary>"until 5" is rather a new end, where one is read.</summary>
    private const double LikeEnd = 1.5;

    /// <summary>The value of a word that counts from now alone.</summary>
    private const int FromNow = 2;

    private static readonly Amount OneDay = Amount.None.Plus(1, AmountUnit.Day)!;

    public void Add(int index, bool isLineStart, List<Item> items)
    {
        var token = lexicon[index];
        if (token.Kind == TokenKind.LineBreak)
            items.Add(new Item.Separator(index + 1, 0, IsBreak: true));
        else if (token.Kind == TokenKind.Symbol)
            AddSymbol(index, token, isLineStart, items);
        else if (lexicon.NumberedUntil(index) is >= 0 and var behind)
            items.Add(new Item.Separator(behind, 0));
        if (lexicon.IsSome(index))
            items.Add(new Item.Filler(index + 1, 0));
        foreach (var (meaning, end) in lexicon.Meanings(index))
            Add(index, meaning, end, items);
        AddAmount(index, items);
    }

    private void AddSymbol(int index, Token token, bool isLineStart, List<Item> items)
    {
        var end = index + 1;
        switch (token.Text[0])
        {
            case ',':
                items.Add(new Item.Separator(end, 0, IsComma: true));
                items.Add(new Item.Filler(end, 0, IsComma: true));
                break;
            case ';' or '|' or '&' or '\u2022' or '*':
                items.Add(new Item.Separator(end, 0));
                break;
            case '+' when lexicon.IsBareOffset(index):
                break;
            case '+':
                items.Add(new Item.Separator(end, IsBetweenNumbers(index) || isLineStart || IsOffset(index) ? AmongNumbers : 0.1));
                break;
            case '/':
                items.Add(new Item.Separator(end, IsBetweenNumbers(index) && !lexicon.Is(index - 2, WordKind.Month) ? AmongNumbers : 0.3));
                break;
            case '-':
                AddDash(index, end, isLineStart, items);
                break;
            case '@':
                items.Add(new Item.Filler(end, 0, IsHour: true));
                break;
            case '~':
                items.Add(new Item.Approximate(end));
                break;
            case '.' when lexicon.IsStop(index):
            case ':' when !lexicon[end].Glued:
                items.Add(new Item.Filler(end, 0));
                break;
        }
    }

    private bool IsBetweenNumbers(int index) =>
        lexicon[index].Glued && lexicon[index - 1].Kind == TokenKind.Number && lexicon[index + 1] is { Kind: TokenKind.Number, Glued: true };

    /// <summary>"-05:00" or "+0100" behind a space.</summary>
    private bool IsOffset(int index) => !lexicon[index].Glued && lexicon[index + 1] is { Kind: TokenKind.Number, Glued: true } number
        && (number.Digits == 4 || (lexicon.IsGluedSign(index + 2, ':') && lexicon[index + 3].Digits == 2 && !lexicon.Is(index + 4, WordKind.Meridiem)));

    private void AddDash(int index, int end, bool isLineStart, List<Item> items)
    {
        if (lexicon[end].Glued && lexicon.Behind(end, WordKind.Approximate) is >= 0 and var ish)
            items.Add(new Item.Approximate(ish));
        else if (isLineStart && (!lexicon[end].Glued || lexicon[end].Kind == TokenKind.Word))
            items.Add(new Item.Separator(end, 0));
        else
            items.Add(new Item.RangeSign(end, IsOffset(index) ? LikeOffset : 0, IsMinus: lexicon[index].Glued && lexicon[end].Glued));
    }

    private void Add(int index, WordMeaning meaning, int end, List<Item> items)
    {
        switch (meaning.Kind)
        {
            case WordKind.Or:
                items.Add(new Item.Separator(end, 0));
                break;
            case WordKind.RangeSign:
                items.Add(new Item.RangeSign(end, 0, IsWord: true, IsTo: meaning.Value == 1));
                break;
            case WordKind.NotBefore or WordKind.NotAfter:
                items.Add(new Item.Open(end, lexicon.Is(index, WordKind.Ends) ? LikeEnd : 0.2, meaning.Kind == WordKind.NotBefore ? OpenSide.After : OpenSide.Before, IsBehind: false));
                break;
            case WordKind.OrLater or WordKind.OrEarlier:
                items.Add(new Item.Open(end, 0.2, meaning.Kind == WordKind.OrLater ? OpenSide.After : OpenSide.Before, IsBehind: true));
                break;
            case WordKind.OpenEnd:
                items.Add(new Item.OpenEnd(end, IsLate: meaning.Value == 1));
                break;
            case WordKind.And:
                items.Add(new Item.RangeSign(end, 0, IsAnd: true, IsWord: true));
                break;
            case WordKind.Ends:
                items.Add(new Item.Until(end, IsBefore: false, IsEnd: true));
                break;
            case WordKind.Until:
                items.Add(new Item.Until(end, IsBefore: false));
                break;
            case WordKind.Before when IsBehindPart(index, end):
                items.Add(new Item.BeforeStart(end, OneDay));
                AddDayBeside(-1, end, items);
                break;
            case WordKind.After when IsBehindPart(index, end):
                AddDayBeside(1, end, items);
                break;
            case WordKind.That when ThatUntil(end) is >= 0 and var that:
                AddDayItself(that, items);
                break;
            case WordKind.TheDay when lexicon.IsPartEnd(end) || lexicon.Is(end, WordKind.At):
                AddDayItself(end, items);
                break;
            case WordKind.WeekBeside when !lexicon.IsDayName(end):
                items.Add(new Item.Move(end, 0, Amount.None.Plus(Math.Abs(meaning.Value), AmountUnit.Day)!, Math.Sign(meaning.Value)));
                if (meaning.Value < 0)
                    items.Add(new Item.BeforeStart(end, Amount.None.Plus(-meaning.Value, AmountUnit.Day)!));
                break;
            case WordKind.Following when lexicon.Is(end, WordKind.DayPart):
                items.Add(new Item.InWeek(end, 1));
                break;
            case WordKind.Of when IsOfMeetup(index, end):
                items.Add(new Item.BeforeStart(end, Amount.None));
                break;
            case WordKind.Before when !IsInDayBeside(index, end):
                items.Add(new Item.Until(end, IsBefore: true));
                break;
            case WordKind.Between:
                items.Add(new Item.Between(end));
                break;
            case WordKind.At:
                items.Add(new Item.Filler(end, 0, IsHour: true));
                break;
            case WordKind.Filler or WordKind.DayPart when shared.IsTail(index):
                break;
            case WordKind.Filler when lexicon.Behind(index, WordKind.PartOfWeek) is >= 0 and var part && (lexicon.Is(part, WordKind.WeekAhead) || lexicon.Is(part, WordKind.Month) || lexicon.Is(part, WordKind.MonthAhead)):
                break;
            case WordKind.From or WordKind.Filler or WordKind.AllTimes or WordKind.Noise:
                items.Add(new Item.Filler(end, IsOfMeetup(index, end) || lexicon.Is(index, WordKind.TheDay) ? LikeOffset : meaning.Kind is WordKind.Noise or WordKind.AllTimes ? 0.1 : meaning.Value / 10.0));
                break;
            case WordKind.DayPart when !IsStay(index):
                items.Add(new Item.InPart(end, 0, (DayPart)meaning.Value, meaning.Words[0].EndsWith('s')));
                break;
            case WordKind.Meridiem when (lexicon[index].Text.Length > 1 || meaning.Words.Length > 1) && lexicon[index - 1].Kind != TokenKind.Number && !lexicon.Is(index - 1, WordKind.Number):
                items.Add(new Item.InPart(end, 0.2, meaning.Value == 0 ? DayPart.Morning : DayPart.Afternoon, IsPlural: false));
                break;
            case WordKind.AllDay:
                items.Add(new Item.AllDay(end));
                break;
            // "5-7 Dec, one" is one meetup or an hour.
            case WordKind.Number when meaning.Value == 1 && meaning.Words.Length == 1 && !lexicon.IsSome(index):
                items.Add(new Item.AsOne(end, OneOrHour));
                break;
            case WordKind.AsOne:
                items.Add(new Item.AsOne(end));
                break;
            case WordKind.Approximate:
                items.Add(new Item.Approximate(end));
                break;
            case WordKind.EndOfDay:
                items.Add(new Item.EndOf(end, AmountUnit.Day));
                break;
            case WordKind.EndOfWeek:
                items.Add(new Item.EndOf(end, AmountUnit.Week));
                break;
            case WordKind.EndOfMonth:
                items.Add(new Item.EndOf(end, AmountUnit.Month));
                break;
            case WordKind.Now:
                items.Add(new Item.OnDays(end, 0.5, new DayBase.Ahead(Amount.None)));
                break;
            case WordKind.IsoTime when lexicon[index].Glued && lexicon[end] is { Kind: TokenKind.Number, Glued: true }:
                items.Add(new Item.Filler(end, 0, IsHour: true, IsIso: true));
                break;
            default:
                AddWithAmount(meaning, end, items);
                break;
        }
    }

    /// <summary>The nights of "3 nights".</summary>
    private bool IsStay(int index) => lexicon.Behind(index, WordKind.Nights, out var isOne) >= 0
        && ((lexicon[index - 1] is { Kind: TokenKind.Number, Value: var count } && (isOne == 0 || count == 1)) || (isOne == 0 && lexicon.Is(index - 1, WordKind.Number)));

    /// <summary>The "of" of "the morning of".</summary>
    private bool IsOfMeetup(int index, int end) => lexicon.Is(index, WordKind.Of) && lexicon.Is(index - 1, WordKind.DayPart) && lexicon.IsPartEnd(end);

    /// <summary>The "before" of "the evening before", "the night before at 8".</summary>
    private bool IsBehindPart(int index, int end) => lexicon.Is(index - 1, WordKind.DayPart) && (lexicon.IsPartEnd(end) || lexicon.Is(end, WordKind.At));

    private static void AddDayItself(int end, List<Item> items)
    {
        items.Add(new Item.BeforeStart(end, Amount.None));
        items.Add(new Item.Move(end, 0, Amount.None, 1));
    }

    private static void AddDayBeside(int days, int end, List<Item> items)
    {
        items.Add(new Item.Move(end, 0, OneDay, days));
        items.Add(new Item.OnDays(end, 0, new DayBase.Beside(days)));
    }

    /// <summary>The place from which on "that morning" and "that day" are read without the "that": before the morning, behind the day.</summary>
    private int ThatUntil(int end) => lexicon.Is(end, WordKind.DayPart) ? end
        : lexicon.Behind(end, WordKind.Unit, out var unit) is >= 0 and var day && unit == (int)AmountUnit.Day ? day : -1;


    /// <summary>The "before" of "the day before".</summary>
    private bool IsInDayBeside(int index, int end) => lexicon.Behind(index - 1, WordKind.DayBeside) == end || lexicon.Behind(index - 2, WordKind.DayBeside) == end;

    private void AddWithAmount(WordMeaning meaning, int end, List<Item> items)
    {
        switch (meaning.Kind)
        {
            case WordKind.Every:
                items.Add(new Item.Every(end));
                if (amounts.Read(end) is not { } found)
                    break;
                if (!found.Amount.IsElapsedOnly)
                    items.Add(new Item.Every(found.End));
                else if (found.Amount.Elapsed >= Duration.FromMinutes(1))
                    items.Add(new Item.Step(found.End, found.Amount.Elapsed));
                break;
            case WordKind.DayBeside when !lexicon.Is(end, WordKind.RelativeDay) && !lexicon.IsDayName(end):
                items.Add(new Item.Move(end, 0, OneDay, meaning.Value));
                if (meaning.Value < 0)
                    items.Add(new Item.BeforeStart(end, OneDay));
                break;
            case WordKind.EndOfNamed:
                AddEndOf(end, items);
                break;
            case WordKind.Hourly:
                items.Add(new Item.Step(end, Duration.FromHours(1)));
                break;
            case WordKind.For when amounts.Read(end) is { } length:
                items.Add(new Item.Lasting(length.End, 0, length.Amount));
                break;
            case WordKind.Move when amounts.Read(end) is { } move:
                items.Add(new Item.Move(move.End, 0, move.Amount, meaning.Value));
                break;
        }
    }

    /// <summary>The end of a day is until when it lasts, without a time of day.</summary>
    private void AddEndOf(int end, List<Item> items)
    {
        if (lexicon.Is(end, WordKind.WeekAhead))
            items.Add(new Item.EndOf(end, AmountUnit.Week));
        else if (lexicon.Is(end, WordKind.MonthAhead) || lexicon.Is(end, WordKind.Month))
            items.Add(new Item.EndOf(end, AmountUnit.Month));
        else if (lexicon.Is(end, WordKind.Weekday) || lexicon.Is(end, WordKind.RelativeDay) || lexicon[end].Kind == TokenKind.Number)
            items.Add(new Item.Until(end, IsBefore: false));
    }

    /// <summary>An amount by itself is a length; "+1h" and "an hour later" move, "2 h before" counts back.</summary>
    private void AddAmount(int index, List<Item> items)
    {
        var isSigned = lexicon[index].Is('+') || lexicon[index].Is('-');
        if (isSigned && amounts.Read(index + 1) is { } signed)
            items.Add(new Item.Move(SkipLater(signed.End, out _), 0, signed.Amount, lexicon[index].Is('-') ? -1 : 1));
        // "+1:30" is an hour and a half.
        if (isSigned && lexicon[index + 1] is { Kind: TokenKind.Number, Digits: <= 2 } hours && lexicon[index + 1].Glued && lexicon.IsGluedSign(index + 2, ':')
            && lexicon[index + 3] is { Kind: TokenKind.Number, Digits: 2, Value: < 60 } minutes && !lexicon.Is(index + 4, WordKind.Meridiem))
            items.Add(new Item.Move(SkipLater(index + 4, out _), 0, Amount.None.Plus(hours.Value, AmountUnit.Hour)!.Plus(minutes.Value, AmountUnit.Minute)!, lexicon[index].Is('-') ? -1 : 1));
        if (amounts.Read(index) is not { } amount)
            return;
        items.Add(new Item.Lasting(amount.End, 0.4, amount.Amount, IsBare: true));
        var end = SkipLater(amount.End, out var sign);
        if (sign != 0)
            items.Add(new Item.Move(end, 0, amount.Amount, sign));
        if (lexicon.Behind(amount.End, WordKind.Before) is >= 0 and var before && !lexicon.IsDayName(before))
        {
            items.Add(new Item.BeforeStart(before, amount.Amount));
            items.Add(new Item.Move(before, 0, amount.Amount, -1));
        }
    }

    private int SkipLater(int end, out int sign)
    {
        sign = 0;
        if (lexicon.Behind(end, WordKind.Later, out var from) is >= 0 and var later && from != FromNow)
            (sign, end) = (1, later);
        else if (lexicon.Behind(end, WordKind.Earlier) is >= 0 and var earlier)
            (sign, end) = (-1, earlier);
        return end;
    }
}
