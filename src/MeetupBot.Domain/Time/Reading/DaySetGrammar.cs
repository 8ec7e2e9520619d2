using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>Sets of days and the stretches they lie in: "weekdays", "every day", "Fridays", "next week", "in December".</summary>
internal sealed class DaySetGrammar(TokenCursor cursor, DayGrammar days)
{
    private static readonly HashSet<IsoDayOfWeek> Workdays = [.. Enumerable.Range(1, 5).Select(day => (IsoDayOfWeek)day)];
    private static readonly HashSet<IsoDayOfWeek> Weekend = [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday];

    public bool Read(PartDraft draft)
    {
        var start = cursor.Position;
        if (ReadEvery(draft) || ReadSet(draft) || ReadChosen(draft) || ReadDayPart(draft) || ReadMonth(draft))
            return true;
        cursor.Position = start;
        return false;
    }

    private bool ReadEvery(PartDraft draft)
    {
        if (draft.IsEvery || !(cursor.TakeAnyWord(Vocabulary.Every) || cursor.Current.IsWord("daily")))
            return false;
        _ = cursor.TakeWord("daily") || cursor.TakeWord("day");
        return draft.IsEvery = true;
    }

    private bool ReadSet(PartDraft draft)
    {
        if (draft.Among is not null)
            return false;
        if (cursor.TakeAnyWord(Vocabulary.Workdays))
            draft.Among = Workdays;
        else if (cursor.TakeAnyWord(Vocabulary.Weekend))
            draft.Among = Weekend;
        else if (cursor.Current.Kind == TokenKind.Word && Vocabulary.WeekdayPlurals.TryGetValue(cursor.Current.Text, out var weekday))
            ReadPlural(draft, weekday);
        return draft.Among is not null;
    }

    private void ReadPlural(PartDraft draft, IsoDayOfWeek weekday)
    {
        cursor.Take();
        draft.Among = new HashSet<IsoDayOfWeek> { weekday };
        draft.IsEvery = true;
    }

    /// <summary>What follows "this", "next" or "coming".</summary>
    private bool ReadChosen(PartDraft draft)
    {
        var isNext = cursor.Current.IsWord("next");
        var isComing = cursor.Current.IsWord("coming");
        if (!isNext && !isComing && !cursor.Current.IsWord("this"))
            return false;
        cursor.Take();
        if (!isNext && !isComing)
            isComing = cursor.TakeWord("coming");
        var week = isNext ? 1 : 0;
        return ReadChosenStretch(draft, week) || ReadChosenWeekday(draft, isComing ? null : week)
            || (!isNext && ReadThisDayPart(draft)) || ReadMonth(draft);
    }

    private bool ReadChosenStretch(PartDraft draft, int ahead)
    {
        if (draft.Within is not null)
            return false;
        if (cursor.TakeWord("week"))
            draft.Within = new Scope.OfWeek(ahead);
        else if (cursor.TakeWord("month"))
            draft.Within = new Scope.OfMonthAhead(ahead);
        else if (draft.Among is null && cursor.TakeAnyWord(Vocabulary.Weekend))
            (draft.Among, draft.Within) = (Weekend, new Scope.OfWeek(ahead));
        return draft.Within is not null;
    }

    private bool ReadChosenWeekday(PartDraft draft, int? week)
    {
        if (draft.Day is not null || draft.Among is not null || draft.Within is not null || days.ReadWeekdays() is not { } chosen)
            return false;
        if (chosen.First == chosen.Last)
            draft.Day = new DayPhrase.OnWeekday(chosen.First, week);
        else
            draft.Day = new DayPhrase.Run(new DayPhrase.OnWeekday(chosen.First, null), new DayPhrase.OnWeekday(chosen.Last, null));
        if (chosen.First != chosen.Last && week is { } ahead)
            draft.Within = new Scope.OfWeek(ahead);
        return true;
    }

    /// <summary>"this evening" is today's.</summary>
    private bool ReadThisDayPart(PartDraft draft)
    {
        if (draft.Day is not null || !ReadDayPart(draft))
            return false;
        draft.Day = new DayPhrase.FromToday(0);
        return true;
    }

    private bool ReadDayPart(PartDraft draft)
    {
        if (draft.DayPart is not null || cursor.Current.Kind != TokenKind.Word)
            return false;
        if (cursor.TakeWords("all", "day") || cursor.TakeWords("whole", "day"))
            return draft.IsWholeDay = true;
        if (draft.Day is null && cursor.TakeWord("tonight"))
        {
            (draft.Day, draft.DayPart) = (new DayPhrase.FromToday(0), DayPart.Evening);
            return true;
        }

        if (!Vocabulary.DayParts.TryGetValue(cursor.Current.Text, out var dayPart))
            return false;
        draft.DayPart = dayPart;
        draft.IsPluralDayPart = cursor.Take().Text.EndsWith('s');
        return true;
    }

    private bool ReadMonth(PartDraft draft)
    {
        if (draft.Within is not null || !Vocabulary.Months.TryGetValue(cursor.Current.Text, out var month))
            return false;
        cursor.Take();
        int? year = cursor.Current is { Digits: 4, Value: >= 2000 and < 2200 } && !cursor.Peek(1).Is(':') ? cursor.Take().Value : null;
        draft.Within = new Scope.OfMonth(year, month);
        return true;
    }
}
