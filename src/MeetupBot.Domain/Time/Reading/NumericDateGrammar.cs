namespace MeetupBot.Domain.Time.Reading;

/// <summary>Dates in numbers: year first, or day and month in the order of the locale.</summary>
internal sealed class NumericDateGrammar(TokenCursor cursor, bool monthFirst)
{
    /// <summary>The date, or null with the cursor where it was.</summary>
    public DayPhrase.OnDate? Read() => ReadYearFirst() ?? ReadNumeric();

    /// <summary>"2026-12-05", also with dots or slashes.</summary>
    private DayPhrase.OnDate? ReadYearFirst()
    {
        if (cursor.Current.Digits != 4 || !SameSign(1, 3))
            return null;
        if (cursor.NumberBehindSign(1) is not { } month || cursor.NumberBehindSign(3) is not { } day)
            return null;
        var year = cursor.Current.Value;
        cursor.Position += 5;
        return new DayPhrase.OnDate(year, month, day, null);
    }

    /// <summary>"5/12", "5/12/26", "5.12.", "5.12.2026", "5-12-2026".</summary>
    private DayPhrase.OnDate? ReadNumeric()
    {
        var sign = cursor.Peek(1);
        if (!cursor.Current.IsNumber(2) || cursor.NumberBehindSign(1) is not { } second)
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
        if (month is < 1 or > 12 || day is < 1 or > 31 || cursor.Peek(3).IsHourMark)
            return null;
        var year = FinishYear(3);
        if (year is null && cursor.Current is { Glued: true } && cursor.Current.Is('.'))
            cursor.Take();
        return new DayPhrase.OnDate(year, month, day, null);
    }

    /// <summary>Steps over the two numbers of a date and over the year that may follow; two digits count from 2000.</summary>
    private int? FinishYear(int signAt)
    {
        var year = cursor.Peek(signAt + 1);
        var hasYear = cursor.NumberBehindSign(signAt, 4) is not null && SameSign(1, signAt)
            && year.Digits is 2 or 4 && !cursor.Peek(signAt + 2).Is(':');
        cursor.Position += hasYear ? signAt + 2 : signAt;
        return hasYear ? year.Value + (year.Digits == 2 ? 2000 : 0) : null;
    }

    /// <summary>The order of the locale, or the other one where only that can be a date.</summary>
    private static DayPhrase.OnDate InOrder(int first, int second, bool monthFirst, int? year)
    {
        var (day, month) = monthFirst ? (second, first) : (first, second);
        return month > 12 && day <= 12 ? new DayPhrase.OnDate(year, day, month, null) : new DayPhrase.OnDate(year, month, day, null);
    }

    private bool SameSign(int first, int second) => cursor.Peek(first).Text == cursor.Peek(second).Text;
}
