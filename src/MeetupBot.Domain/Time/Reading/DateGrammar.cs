namespace MeetupBot.Domain.Time.Reading;

/// <summary>Calendar dates: those with a month's name, and the numeric ones.</summary>
internal sealed class DateGrammar(TokenCursor cursor, bool monthFirst)
{
    // A later number behind a date, such as 1830, is an hour and a minute.
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    private readonly NumericDateGrammar _numeric = new(cursor, monthFirst);

    public DayPhrase? Read()
    {
        var start = cursor.Position;
        var date = _numeric.Read() ?? ReadDayFirst() ?? ReadMonthFirst() ?? ReadDayOfMonth();
        if (date is null)
            cursor.Position = start;
        return date;
    }

    /// <summary>"5 Dec", "5th of December 2026", "5-Dec-2026", "5-8 Dec", "5th to 8th Dec".</summary>
    private DayPhrase? ReadDayFirst()
    {
        var start = cursor.Position;
        if (ReadDayNumber() is not { } first)
            return null;
        var afterFirst = cursor.Position;
        if (cursor.TakeRangeSign() && ReadDayNumber() is { } last && ReadMonth() is { } rangeMonth)
            return RunWithin(ReadYear(), rangeMonth, first, last);

        cursor.Position = afterFirst;
        if (ReadMonth() is { } month)
            return new DayPhrase.OnDate(ReadYear(), month, first, null);
        cursor.Position = start;
        return null;
    }

    /// <summary>"Dec 5", "December 5th, 2026", "Dec 5-8".</summary>
    private DayPhrase? ReadMonthFirst()
    {
        var start = cursor.Position;
        if (ReadMonth() is not { } month || ReadDayNumber() is not { } first || IsClock())
        {
            cursor.Position = start;
            return null;
        }

        var afterFirst = cursor.Position;
        if (cursor.TakeRangeSign() && ReadDayNumber() is { } last && !IsClock() && !IsMonth(cursor.Current))
            return RunWithin(ReadYear(), month, first, last);

        cursor.Position = afterFirst;
        return new DayPhrase.OnDate(ReadYear(), month, first, null);
    }

    /// <summary>"5th".</summary>
    private DayPhrase.OnDayOfMonth? ReadDayOfMonth()
    {
        var number = cursor.Current;
        if (ReadDayNumber() is not { } day || cursor.LastEnd == number.End)
            return null;
        return new DayPhrase.OnDayOfMonth(day, null);
    }

    private int? ReadDayNumber()
    {
        if (!cursor.Current.IsNumber(2) || cursor.Current.Value is < 1 or > 31)
            return null;
        var day = cursor.Take().Value;
        if (cursor.Current.Glued)
            cursor.TakeAnyWord(Vocabulary.Ordinals);
        return day;
    }

    private int? ReadMonth()
    {
        var start = cursor.Position;
        _ = cursor.Take('-') || cursor.TakeWord("of");
        if (!IsMonth(cursor.Current))
        {
            cursor.Position = start;
            return null;
        }

        var month = Vocabulary.Months[cursor.Take().Text];
        if (cursor.Current.Glued)
            cursor.Take('.');
        return month;
    }

    private int? ReadYear()
    {
        var start = cursor.Position;
        _ = cursor.Take(',') || cursor.Take('-');
        var year = cursor.Current;
        if (year.Digits == 4 && year.Value is >= FirstYear and <= LastYear && !cursor.Peek(1).Is(':') && !StartsYearFirstDate())
            return cursor.Take().Value;
        cursor.Position = start;
        return null;
    }

    private bool StartsYearFirstDate() => cursor.NumberBehindSign(1) is not null && cursor.NumberBehindSign(3) is not null;

    private static DayPhrase.Run RunWithin(int? year, int month, int first, int last) =>
        new(new DayPhrase.OnDate(year, month, first, null), new DayPhrase.OnDate(year, month, last, null));

    private bool IsClock() => cursor.Current.Is(':') || cursor.Current.IsHourMark
        || (cursor.Current.Is('.') && cursor.Current.Glued && cursor.Peek(1) is { Kind: TokenKind.Number, Glued: true });

    private static bool IsMonth(Token token) => token.Kind == TokenKind.Word && Vocabulary.Months.ContainsKey(token.Text);
}
