using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>What one part of a text says, between separators; what it leaves out may come from its neighbours.</summary>
/// <param name="Start">Where it begins in the source.</param>
/// <param name="End">Where it ends in the source, exclusive.</param>
internal sealed record Part(int Start, int End)
{
    /// <summary>False when the part is not in the grammar; nothing else is set then.</summary>
    public bool IsReadable { get; init; } = true;

    public DayPhrase? Day { get; init; }

    /// <summary>A set of weekdays: "weekdays", "weekends", "every evening", "Fridays".</summary>
    public IReadOnlySet<IsoDayOfWeek>? Among { get; init; }

    /// <summary>"next week", "in December": where the days lie.</summary>
    public Scope? Within { get; init; }

    /// <summary>"every", or a plural of a weekday: has no end unless <see cref="Within"/> or a run of days gives one.</summary>
    public bool IsRepeated { get; init; }

    public ClockPhrase? Clock { get; init; }

    /// <summary>Whether the clock stands before the day, as in "3pm on Sat".</summary>
    public bool IsClockFirst { get; init; }

    /// <summary>"all day".</summary>
    public bool IsWholeDay { get; init; }

    /// <summary>"in 2 days".</summary>
    public Amount? Ahead { get; init; }

    /// <summary>Where the clock is meant, when the part says so; else the reader's zone.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>A number by itself: the 5 of "5 or 6 Dec", or an hour that needs a question.</summary>
    public Token? LoneNumber { get; init; }

    /// <summary>Whether a comma follows.</summary>
    public bool HasCommaBehind { get; init; }

    /// <summary>Whether the part behind completes it, with a clock, a month or a stretch of days.</summary>
    public bool LeansOnNext { get; init; }

    /// <summary>Whether the part before completes it, with a month or its days.</summary>
    public bool LeansOnPrevious { get; init; }

    public bool HasTime => Clock is not null || IsWholeDay || Ahead is not null;

    public bool HasDay => Day is not null || Among is not null || Within is not null;
}
