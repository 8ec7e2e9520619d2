using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The days of a member, or the error in them.</summary>
/// <param name="IsSet">Whether they are a set, of which only what lies ahead is meant.</param>
internal sealed record DaySet(IReadOnlyList<LocalDate> Dates, bool IsSet, ParseError? Error)
{
    public bool HasYear { get; init; }

    public bool IsNextOne { get; init; }

    public bool IsFlexible { get; init; }

    /// <summary>Whether the days follow one another, so that they may be one meetup.</summary>
    public bool IsRun { get; init; }

    public static DaySet Of(FoundDay day) => day.Error is { } error
        ? Failed(error)
        : new DaySet([day.Date!.Value], false, null) { HasYear = day.HasYear, IsNextOne = day.IsNextOne, IsFlexible = day.IsFlexible };

    public static DaySet Set(IEnumerable<LocalDate> dates) => new([.. dates], true, null);

    public static DaySet Run(LocalDate first, LocalDate last) => new([.. new DateInterval(first, last)], true, null) { IsRun = true };

    public static DaySet Failed(ParseError error) => new([], false, error);
}
