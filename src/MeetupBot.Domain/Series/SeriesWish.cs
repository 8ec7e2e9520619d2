using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>When somebody wants a series to meet.</summary>
public sealed record SeriesWish(SeriesPattern Pattern)
{
    /// <summary>The last day, included. Null: no end.</summary>
    public LocalDate? EndsOn { get; init; }

    /// <summary>How many dates it has; those that are skipped count. Null: no end.</summary>
    public int? Times { get; init; }

    /// <summary>Days on which nothing takes place.</summary>
    public IReadOnlyList<DateInterval> Except { get; init; } = [];

    /// <summary>The length that was typed. Null: none.</summary>
    public Duration? Length { get; init; }

    /// <summary>The first day, where one was typed that is ahead. Null: from now on.</summary>
    public LocalDate? From { get; init; }
}
