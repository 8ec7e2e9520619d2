using NodaTime;

namespace MeetupBot.Domain.Time.Reading;

/// <summary>The date that a phrase means.</summary>
/// <param name="Date">Null when the calendar has no such date.</param>
/// <param name="Year">In which it was looked for.</param>
internal readonly record struct FoundDate(LocalDate? Date, int Year);
