namespace MeetupBot.Domain.Time.Reading;

/// <summary>Times of day: "18:30", "18.30", "18h30", "1830", "6pm", "6:30 p.m.", "6 o'clock", "half past six", "noon".</summary>
internal sealed class ClockGrammar(TokenCursor cursor)
{
    /// <param name="compact">Whether four digits such as 1830 may be a time here.</param>
    public RawClock? Read(bool compact)
    {
        var start = cursor.Position;
        var clock = ReadNamed() ?? ReadFraction() ?? ReadNumeric(compact);
        if (clock is null || !clock.IsPossible)
        {
            cursor.Position = start;
            return null;
        }

        return clock;
    }

    private RawClock? ReadNamed()
    {
        if (cursor.TakeWord("noon") || cursor.TakeWord("midday"))
            return RawClock.Noon;
        return cursor.TakeWord("midnight") ? RawClock.Midnight : null;
    }

    /// <summary>"half past six", "half six", "quarter past 6", "quarter to 7".</summary>
    private RawClock? ReadFraction()
    {
        var start = cursor.Position;
        cursor.TakeWord("a");
        int? minute = cursor.TakeWord("half") ? 30 : cursor.TakeWord("quarter") ? 15 : null;
        if (minute is null)
            return Back(start);
        var before = minute == 15 && cursor.TakeWord("to");
        if (!before && !cursor.TakeWord("past") && minute == 15)
            return Back(start);
        if (!cursor.Current.IsNumber(2) || cursor.Current.Value is < 1 or > 12)
            return Back(start);
        var hour = cursor.Take().Value;
        var clock = before ? Plain(hour == 1 ? 12 : hour - 1, 45) : Plain(hour, minute.Value);
        return clock with { Afternoon = ReadMeridiem() };
    }

    private RawClock? ReadNumeric(bool compact)
    {
        var number = cursor.Current;
        if (number.IsNumber(2))
            return ReadHour();
        if (!number.IsNumber(4))
            return null;
        cursor.Take();
        var clock = Plain(number.Value / 100, number.Value % 100) with { Afternoon = ReadMeridiem() };
        return clock.Afternoon is not null || (compact && number.Digits == 4) ? clock : null;
    }

    private RawClock? ReadHour()
    {
        var hour = cursor.Take().Value;
        var explicitHour = false;
        int? minute = ReadDigits(':') ?? ReadDigits('.');
        if (minute is null && cursor.Current.IsWord("h"))
        {
            explicitHour = true;
            cursor.Take();
            minute = cursor.Current is { Digits: 2, Glued: true } ? cursor.Take().Value : null;
        }

        var second = minute is null ? null : ReadDigits(':');
        if (second is not null && cursor.Current.Is('.') && cursor.Peek(1) is { Kind: TokenKind.Number, Glued: true })
            cursor.Position += 2;
        var afternoon = ReadMeridiem();
        explicitHour |= ReadOClock();
        var bare = minute is null && afternoon is null && !explicitHour;
        return new RawClock(hour, minute ?? 0, second ?? 0, afternoon, bare, second is not null);
    }

    private int? ReadDigits(char sign)
    {
        var digits = cursor.Peek(1);
        if (!cursor.Current.Is(sign) || !cursor.Current.Glued || !digits.Glued || digits.Kind != TokenKind.Number || digits.Digits != 2)
            return null;
        cursor.Position += 2;
        return digits.Value;
    }

    /// <summary>True for "pm", false for "am".</summary>
    private bool? ReadMeridiem()
    {
        var token = cursor.Current;
        if (token.Kind != TokenKind.Word)
            return null;
        if (token.Text is "am" or "pm")
            return cursor.Take().Text == "pm";
        if (token.Text is not ("a" or "p"))
            return null;
        if (cursor.Peek(1).Is('.') && cursor.Peek(2).IsWord("m"))
        {
            cursor.Position += 3;
            if (cursor.Current.Glued)
                cursor.Take('.');
            return token.Text == "p";
        }

        return token.Glued ? cursor.Take().Text == "p" : null;
    }

    private bool ReadOClock() => cursor.TakeWord("oclock") || cursor.TakeWords("o", "clock");

    private static RawClock Plain(int hour, int minute) => new(hour, minute, 0, null, false, false);

    private RawClock? Back(int start)
    {
        cursor.Position = start;
        return null;
    }
}
