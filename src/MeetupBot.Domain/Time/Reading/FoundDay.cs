using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The day that a member names, or why there is none.</summary>
internal readonly record struct FoundDay(LocalDate? Date, ParseError? Error)
{
    /// <summary>Whether the year was typed.</summary>
    public bool HasYear { get; init; }

    /// <summary>Whether today's was over, so that the next one was taken.</summary>
    public bool IsNextOne { get; init; }

    /// <summary>Whether another day of the same name may be meant while some of its times are over.</summary>
    public bool IsFlexible { get; init; }

    public static FoundDay On(LocalDate date) => new(date, null);

    public static FoundDay Failed(ParseError error) => new(null, error);
}
