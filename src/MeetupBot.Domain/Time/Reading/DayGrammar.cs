using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A day with all that may stand beside it, and a run from one day to another.</summary>
internal sealed class DayGrammar(TokenCursor cursor, bool monthFirst)
{
    private readonly DateGrammar _dates = new(cursor, monthFirst);

    public DayPhrase? Read()
    {
        var start = cursor.Position;
        var first = ReadOne();
        if (first is null or DayPhrase.Run)
            return Settle(first, start);
        var afterFirst = cursor.Position;
        if (cursor.TakeRangeSign() && ReadOne() is { } last and not DayPhrase.Run)
            return new DayPhrase.Run(first, last);
        cursor.Position = afterFirst;
        return first;
    }

    /// <summary>A weekday behind its date: "5 Dec (Sat)".</summary>
    public DayPhrase? ReadWeekdayOf(DayPhrase known)
    {
        var start = cursor.Position;
        return ReadWeekday() is { } weekday ? Settle(WithWeekday(known, weekday), start) : null;
    }

    /// <summary>The weekday behind "this" or "next", or the run that it begins, without a date.</summary>
    public (IsoDayOfWeek First, IsoDayOfWeek Last)? ReadWeekdays()
    {
        if (ReadWeekday() is not { } first)
            return null;
        var afterFirst = cursor.Position;
        if (cursor.TakeRangeSign() && ReadWeekday() is { } last)
            return (first, last);
        cursor.Position = afterFirst;
        return (first, first);
    }

    private DayPhrase? ReadOne()
    {
        if (ReadNamed() is { } named)
            return named;
        if (ReadWeekday() is not { } weekday)
            return _dates.Read();
        return ReadDateOf(weekday) ?? new DayPhrase.OnWeekday(weekday, null);
    }

    private DayPhrase.FromToday? ReadNamed()
    {
        if (cursor.TakeWord("today"))
            return new DayPhrase.FromToday(0);
        if (cursor.TakeAnyWord(Vocabulary.Tomorrow))
            return new DayPhrase.FromToday(1);
        var start = cursor.Position;
        cursor.TakeWord("the");
        if (cursor.TakeWords("day", "after") && cursor.TakeAnyWord(Vocabulary.Tomorrow))
            return new DayPhrase.FromToday(2);
        cursor.Position = start;
        return null;
    }

    private IsoDayOfWeek? ReadWeekday()
    {
        if (cursor.Current.Kind != TokenKind.Word || !Vocabulary.Weekdays.TryGetValue(cursor.Current.Text, out var weekday))
            return null;
        cursor.Take();
        if (cursor.Current.Glued)
            cursor.Take('.');
        return weekday;
    }

    /// <summary>
    /// The date behind a weekday; "Sat 10.30", and "Sat 5.12" with no full stop, year or time behind, are left for a time
    /// of day.
    /// </summary>
    private DayPhrase? ReadDateOf(IsoDayOfWeek weekday)
    {
        var start = cursor.Position;
        _ = cursor.TakeWord("the");
        var dotted = cursor.Peek(1).Is('.') && cursor.Peek(2).Kind == TokenKind.Number;
        if (_dates.Read() is not { } date || (dotted && IsBareDotted(date)))
            return Settle(null, start);
        return Settle(WithWeekday(date, weekday), start);
    }

    private bool IsBareDotted(DayPhrase date) =>
        date is DayPhrase.OnDate { Year: null } && cursor.Peek(-1).Kind == TokenKind.Number
        && (cursor.AtSeparator || cursor.Current.Is('-') || (cursor.Current.Kind == TokenKind.Word && IsRangeOrStep(cursor.Current.Text)));

    private static bool IsRangeOrStep(string word) => Vocabulary.RangeWords.Contains(word) || Vocabulary.Every.Contains(word);

    private static DayPhrase? WithWeekday(DayPhrase date, IsoDayOfWeek weekday) => date switch
    {
        DayPhrase.OnDate { Weekday: null } onDate => onDate with { Weekday = weekday },
        DayPhrase.OnDayOfMonth { Weekday: null } onDay => onDay with { Weekday = weekday },
        _ => null,
    };

    private DayPhrase? Settle(DayPhrase? found, int start)
    {
        if (found is null)
            cursor.Position = start;
        return found;
    }
}
