namespace MeetupBot.Domain.Time.Reading;

/// <summary>Reads one part: days, a time of day and the words that bind them, in any order.</summary>
internal sealed class PartGrammar(TokenCursor cursor, bool monthFirst, bool isClosing)
{
    private readonly DayGrammar _days = new(cursor, monthFirst);
    private readonly DaySetGrammar _sets = new(cursor, new DayGrammar(cursor, monthFirst));
    private readonly ClockPhraseGrammar _clocks = new(cursor);

    /// <summary>The part at the cursor, up to the next separator; null, with the cursor anywhere, when it is unreadable.</summary>
    public Part? Read()
    {
        var start = cursor.Current.Start;
        var draft = new PartDraft();
        if (isClosing)
            ReadClosingWords(draft);
        while (!cursor.AtSeparator)
        {
            if (!ReadItem(draft))
                return null;
        }

        return draft.Finish(start, cursor.LastEnd);
    }

    /// <summary>"by Friday"; and "2 days" says as much as "in 2 days" when a poll closes.</summary>
    private void ReadClosingWords(PartDraft draft)
    {
        cursor.TakeAnyWord(Vocabulary.ClosingIntroductions);
        var start = cursor.Position;
        var amount = AmountGrammar.Read(cursor);
        if (amount is not null && cursor.AtSeparator)
            draft.Ahead = amount;
        else
            cursor.Position = start;
    }

    private bool ReadItem(PartDraft draft) =>
        ReadAhead(draft) || _clocks.ReadStep(draft) || ReadDay(draft) || _sets.Read(draft) || _clocks.Read(draft) || ReadFiller(draft);

    private bool ReadAhead(PartDraft draft)
    {
        var start = cursor.Position;
        if (draft.Ahead is null && cursor.TakeWord("in") && AmountGrammar.Read(cursor) is { } amount)
        {
            draft.Ahead = amount;
            return true;
        }

        cursor.Position = start;
        return false;
    }

    private bool ReadDay(PartDraft draft)
    {
        if (draft.Day is not null)
        {
            var whole = _days.ReadWeekdayOf(draft.Day);
            draft.Day = whole ?? draft.Day;
            return whole is not null;
        }

        if (draft.Among is null || draft.Within is null)
            draft.Day = _days.Read();
        return draft.Day is not null;
    }

    /// <summary>Words that carry nothing, "in" before a part of the day or a month, and the dash of "Sat - 10am".</summary>
    private bool ReadFiller(PartDraft draft)
    {
        draft.IsBetween |= cursor.Current.IsWord("between");
        if (cursor.TakeAnyWord(Vocabulary.HourIntroductions) || cursor.Take('@'))
            return draft.IsHourIntroduced = true;
        if (cursor.TakeAnyWord(Vocabulary.Fillers) || cursor.TakeWord("in"))
            return true;
        return draft.Day is not null && draft.First is null && cursor.Take('-');
    }
}
