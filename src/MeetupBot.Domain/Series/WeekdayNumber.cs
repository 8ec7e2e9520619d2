using NodaTime;

namespace MeetupBot.Domain.Series;

/// <summary>A weekday of a rule.</summary>
/// <param name="Number">Which one of the month: 1 to 5, or -1 to -5 from its end. Null: each.</param>
public readonly record struct WeekdayNumber(IsoDayOfWeek Day, int? Number = null);
