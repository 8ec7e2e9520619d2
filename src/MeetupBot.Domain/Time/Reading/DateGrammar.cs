namespace MeetupBot.Domain.Time.Reading;

/// <summary>Calendar dates: numeric ones in both orders, and those with a month's name.</summary>
internal sealed class DateGrammar(TokenCursor cursor, bool monthFirst)
{
    // A later number behind a date, such as 1830, is an hour and a minute.
    private const int FirstYear = 2000;
    private const int LastYear = 2199;

    public DayPhrase? Read()
    {
        var start = cursor.Position;
        var date = ReadYearFirst() ?? ReadNumeric() ?? ReadDayFirst() ?? ReadMonthFirst() ?? ReadDayOfMonth();
        if (date is null)
            cursor.Position = start;
        return date;
    }

    /// <summary>"2026-12-05", also with dots or slashes.</summary>
    private DayPhrase.OnDate? ReadYearFirst()
    {
        if (cursor.Current.Digits != 4 || GluedNumber(1) is not { } month || GluedNumber(3) is not { } day || !SameSign(1, 3))
            return null;
        var year = cursor.Current.Value;
        cursor.Position += 5;
        return new DayPhrase.OnDate(year, month, day, null);
    }

    /// <summary>"5/12", "5/12/26", "5.12.", "5.12.2026", "5-12-2026".</summary>
    private DayPhrase.OnDate? ReadNumeric()
    {
        var sign = cursor.Peek(1);
        if (!cursor.Current.IsNumber(2) || GluedNumber(1) is not { } second)
            return null;
        var first = cursor.Current.Value;
        if (sign.Is('/'))
            return InOrder(first, second, monthFirst, FinishYear(3));
        if (sign.Is('-'))
            return cursor.Peek(4).Digits == 4 && FinishYear(3) is { } year ? InOrder(first, second, monthFirst, year) : null;
        return sign.Is('.') ? ReadDotted(first, second) : null;
    }

    /// <summary>Dots write the day first everywhere; "18.30", which is no date, is left for an hour and a minute.</summary>
    private DayPhrase.OnDate? ReadDotted(int day, int month)
    {
        if (month is < 1 or > 12 || day is < 1 or > 31 || IsMeridiem(cursor.Peek(3)))
            return null;
        var year = FinishYear(3);
        if (year is null && cursor.Current is { Glued: true } && cursor.Current.Is('.'))
            cursor.Take();
        return new DayPhrase.OnDate(year, month, day, null);
    }

    /// <summary>"5 Dec", "5th of December 2026", "5-Dec-2026", "5-8 Dec", "5th to 8th Dec".</summary>
    private DayPhrase? ReadDayFirst()
    {
        var start = cursor.Position;
        if (ReadDayNumber() is not { } first)
            return null;
        var afterFirst = cursor.Position;
        if (cursor.TakeRangeSign() && ReadDayNumber() is { } last && ReadMonth() is { } rangeMonth)
        {
            var year = ReadYear();
            return new DayPhrase.Run(new DayPhrase.OnDate(year, rangeMonth, first, null), new DayPhrase.OnDate(year, rangeMonth, last, null));
        }

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
        {
            var year = ReadYear();
            return new DayPhrase.Run(new DayPhrase.OnDate(year, month, first, null), new DayPhrase.OnDate(year, month, last, null));
        }

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

    private bool StartsYearFirstDate() => GluedNumber(1) is not null && GluedNumber(3) is not null;

    /// <summary>Steps over the two numbers of a date and over the year that may follow; two digits count from 2000.</summary>
    private int? FinishYear(int signAt)
    {
        var hasYear = GluedNumber(signAt, 4) is not null && SameSign(1, signAt) && cursor.Peek(signAt + 1).Digits is 2 or 4
            && !cursor.Peek(signAt + 2).Is(':');
        var year = cursor.Peek(signAt + 1);
        cursor.Position += hasYear ? signAt + 2 : signAt;
        return hasYear ? year.Value + (year.Digits == 2 ? 2000 : 0) : null;
    }

    /// <summary>The order of the locale, or the other one where only that can be a date.</summary>
    private static DayPhrase.OnDate InOrder(int first, int second, bool monthFirst, int? year)
    {
        var (day, month) = monthFirst ? (second, first) : (first, second);
        return month > 12 && day <= 12 ? new DayPhrase.OnDate(year, day, month, null) : new DayPhrase.OnDate(year, month, day, null);
    }

    /// <summary>The number behind a glued sign.</summary>
    private int? GluedNumber(int signAt, int mostDigits = 2)
    {
        var sign = cursor.Peek(signAt);
        var number = cursor.Peek(signAt + 1);
        var isSign = sign.Is('-') || sign.Is('/') || sign.Is('.');
        return isSign && sign.Glued && number.Glued && number.IsNumber(mostDigits) ? number.Value : null;
    }

    private bool SameSign(int first, int second) => cursor.Peek(first).Text == cursor.Peek(second).Text;

    private bool IsClock() => cursor.Current.Is(':') || IsMeridiem(cursor.Current)
        || (cursor.Current.Is('.') && cursor.Current.Glued && cursor.Peek(1) is { Kind: TokenKind.Number, Glued: true });

    private static bool IsMonth(Token token) => token.Kind == TokenKind.Word && Vocabulary.Months.ContainsKey(token.Text);

    private static bool IsMeridiem(Token token) => token.Kind == TokenKind.Word && token.Text is "am" or "pm" or "a" or "p" or "h";
}
