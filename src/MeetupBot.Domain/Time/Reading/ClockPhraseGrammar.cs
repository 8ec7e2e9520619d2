using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>A time of day with what may follow it: the end of a range, a step, a zone.</summary>
internal sealed class ClockPhraseGrammar(TokenCursor cursor)
{
    private readonly ClockGrammar _clocks = new(cursor);
    private readonly ZoneGrammar _zones = new(cursor);

    public bool Read(PartDraft draft) => ReadClock(draft) || ReadLoneNumber(draft) || ReadZone(draft);

    /// <summary>"every 2h", "hourly".</summary>
    public bool ReadStep(PartDraft draft)
    {
        if (draft.Step is not null)
            return false;
        var start = cursor.Position;
        draft.Step = cursor.TakeWord("hourly") ? Duration.FromHours(1) : ReadEvery();
        if (draft.Step is null)
            cursor.Position = start;
        return draft.Step is not null;
    }

    private Duration? ReadEvery()
    {
        if (!cursor.TakeAnyWord(Vocabulary.Every))
            return null;
        if (cursor.TakeWord("hour"))
            return Duration.FromHours(1);
        return AmountGrammar.Read(cursor) is { IsElapsedOnly: true } step && step.Elapsed >= Duration.FromMinutes(1) ? step.Elapsed : null;
    }

    private bool ReadClock(PartDraft draft)
    {
        var start = cursor.Position;
        if (draft.First is not null)
            return false;
        var afterDate = cursor.Current is { Glued: true } && cursor.TakeWord("t");
        var compact = draft.HasDay || draft.IsHourIntroduced;
        if (_clocks.Read(compact) is not { } first || !Accept(draft, first, afterDate))
        {
            cursor.Position = start;
            return false;
        }

        return true;
    }

    private bool Accept(PartDraft draft, RawClock first, bool afterDate)
    {
        draft.Zone ??= _zones.ReadOffset(minusToo: afterDate || first.Seconds);
        draft.Last = ReadLast(draft.IsBetween);
        if (first.IsBare && draft.Last is null && !draft.IsHourIntroduced)
            return false;
        draft.First = first;
        draft.IsClockFirst = !draft.HasDay;
        return true;
    }

    private RawClock? ReadLast(bool between)
    {
        var start = cursor.Position;
        if ((cursor.TakeRangeSign() || (between && cursor.TakeWord("and"))) && _clocks.Read(compact: true) is { } last)
            return last;
        cursor.Position = start;
        return null;
    }

    private bool ReadLoneNumber(PartDraft draft)
    {
        if (draft.LoneNumber is not null || !cursor.Current.IsNumber(2) || cursor.Peek(1).Is('-'))
            return false;
        draft.LoneNumber = cursor.Take();
        return true;
    }

    /// <summary>A zone's name behind an offset says where, not when (RFC 9557).</summary>
    private bool ReadZone(PartDraft draft)
    {
        if (draft.First is null)
            return false;
        if (draft.Zone is not null)
            return _zones.ReadId() is not null;
        draft.Zone = _zones.ReadNamed();
        return draft.Zone is not null;
    }
}
