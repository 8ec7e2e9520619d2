using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>One meetup of a series that is on another day, at its time of day. It stays the one of its own date.</summary>
/// <param name="Date">The rule's.</param>
public sealed record SeriesMove(LocalDate Date, LocalDate To);
