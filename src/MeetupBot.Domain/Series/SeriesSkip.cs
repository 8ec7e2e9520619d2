using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>Days on which a series does not meet. Days stay skipped when the rule or its clock is changed.</summary>
/// <param name="Reason">As typed. Null: none.</param>
public sealed record SeriesSkip(LocalDate First, LocalDate Last, string? Reason)
{
    public bool Covers(LocalDate date) => First <= date && date <= Last;
}
