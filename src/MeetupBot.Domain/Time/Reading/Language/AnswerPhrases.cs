namespace MeetupBot.Domain.Time.Reading.Language;

/// <summary>What people write beside times into fields that hold more than times: lengths, pauses, reminders.</summary>
public sealed record AnswerPhrases
{
    public static AnswerPhrases English { get; } = new()
    {
        Longer = new("longer|more"),
        Shorter = new("shorter|less"),
        NewEnd = new("until|till|til|to"),
        Beginning = new("from|starting|beginning"),
        Whole = new("all|whole|entire"),
        Lasting = new("for"),
        AsUsual = new("default|the default|usual|as usual|on|yes"),
        NoReminders = new("none|off|no|never|nothing|no reminders|no reminder|no thanks|without|0|-"),
        BeforeStart = new("before the meetup starts|before the start|before it starts|before the meetup|before start|before it|beforehand|before|"
            + "ahead of time|in advance|earlier|early|prior|remind me|please"),
        EveningBefore = new("on the evening before|the evening before|an evening before|evening before|the night before|night before|on the eve|the eve"),
        MorningOf = new("in the morning of the meetup|on the morning of the meetup|the morning of the meetup|in the morning of|on the morning of|the morning of|"
            + "in the morning|on the morning|on that morning|that morning|the same morning|same morning|this morning|the morning|morning|"
            + "on the day itself|on the same day|on the day|on that day|the same day|same day|that day"),
    };

    /// <summary>Behind an amount: added to what it takes now.</summary>
    public required PhraseList Longer { get; init; }

    /// <summary>Behind an amount: taken from what it takes now.</summary>
    public required PhraseList Shorter { get; init; }

    /// <summary>Before a new end.</summary>
    public required PhraseList NewEnd { get; init; }

    /// <summary>Before the first day.</summary>
    public required PhraseList Beginning { get; init; }

    /// <summary>All of a stretch.</summary>
    public required PhraseList Whole { get; init; }

    /// <summary>Before a length.</summary>
    public required PhraseList Lasting { get; init; }

    /// <summary>As the community has it.</summary>
    public required PhraseList AsUsual { get; init; }

    public required PhraseList NoReminders { get; init; }

    /// <summary>Behind an amount: so long before the start.</summary>
    public required PhraseList BeforeStart { get; init; }

    /// <summary>The day before, of whole days the evening before.</summary>
    public required PhraseList EveningBefore { get; init; }

    /// <summary>On the day, of whole days that morning.</summary>
    public required PhraseList MorningOf { get; init; }
}
