namespace MeetupBot.Domain.Time.Reading;

/// <summary>
/// Amounts of time: "90m", "1h30", "1 hour and 30 minutes", "1.5 h", "half an hour", "a week"; each unit once,
/// from long to short.
/// </summary>
internal static class AmountGrammar
{
    public static Amount? Read(TokenCursor cursor)
    {
        var start = cursor.Position;
        var amount = ReadTerms(cursor);
        if (amount is null)
            cursor.Position = start;
        return amount;
    }

    private static Amount? ReadTerms(TokenCursor cursor)
    {
        var sum = Amount.None;
        AmountUnit? last = null;
        for (var next = ReadTerm(cursor, last); next is { } term; next = ReadTerm(cursor, last))
        {
            if (sum.Plus(term.Number, term.Unit) is not { } longer)
                return null;
            sum = longer;
            last = term.Unit;
        }

        return last is null ? null : sum;
    }

    private static (double Number, AmountUnit Unit)? ReadTerm(TokenCursor cursor, AmountUnit? shorterThan)
    {
        var start = cursor.Position;
        if (shorterThan is not null)
            cursor.TakeWord("and");
        var term = ReadHalf(cursor, shorterThan) ?? ReadCounted(cursor) ?? ReadTrailingMinutes(cursor, shorterThan);
        if (term is { } found && (shorterThan is null || found.Unit < shorterThan))
            return term;
        cursor.Position = start;
        return null;
    }

    /// <summary>"half an hour", and the "a half" of "an hour and a half".</summary>
    private static (double Number, AmountUnit Unit)? ReadHalf(TokenCursor cursor, AmountUnit? after)
    {
        if (after == AmountUnit.Hour && cursor.TakeWords("a", "half"))
            return (30, AmountUnit.Minute);
        if (after == AmountUnit.Day && cursor.TakeWords("a", "half"))
            return (12, AmountUnit.Hour);
        if (after is not null || !cursor.TakeWord("half"))
            return null;
        _ = cursor.TakeWord("an") || cursor.TakeWord("a");
        return ReadUnit(cursor) is AmountUnit.Hour ? (30, AmountUnit.Minute) : null;
    }

    private static (double Number, AmountUnit Unit)? ReadCounted(TokenCursor cursor)
    {
        var start = cursor.Position;
        double? number = cursor.TakeWord("a") || cursor.TakeWord("an") ? 1 : ReadNumber(cursor);
        if (number is { } count && ReadUnit(cursor) is { } unit)
            return (count, unit);
        cursor.Position = start;
        return null;
    }

    /// <summary>The 30 of "1h30", also of "1h 30" where nothing follows that would make it an hour of the day.</summary>
    private static (double Number, AmountUnit Unit)? ReadTrailingMinutes(TokenCursor cursor, AmountUnit? after)
    {
        var token = cursor.Current;
        var behind = cursor.Peek(1);
        var closesPart = behind.Kind is TokenKind.End or TokenKind.LineBreak || behind.Is(',') || behind.Is(';');
        var isMinutes = token is { Kind: TokenKind.Number, Digits: 2, Value: < 60 } && (token.Glued || closesPart);
        if (after != AmountUnit.Hour || !isMinutes)
            return null;
        cursor.Take();
        return (token.Value, AmountUnit.Minute);
    }

    private static double? ReadNumber(TokenCursor cursor)
    {
        if (!cursor.Current.IsNumber(Tokenizer.MostDigits))
            return null;
        double number = cursor.Take().Value;
        var sign = cursor.Current;
        var digits = cursor.Peek(1);
        if ((sign.Is('.') || sign.Is(',')) && sign.Glued && digits.Glued && digits.IsNumber(3))
        {
            cursor.Position += 2;
            number += digits.Value / Math.Pow(10, digits.Digits);
        }

        return number;
    }

    private static AmountUnit? ReadUnit(TokenCursor cursor)
    {
        if (cursor.Current.Kind != TokenKind.Word || !Vocabulary.Units.TryGetValue(cursor.Current.Text, out var unit))
            return null;
        cursor.Take();
        if (cursor.Current.Is('.') && cursor.Peek(1).Kind is TokenKind.End)
            cursor.Take();
        return unit;
    }
}
