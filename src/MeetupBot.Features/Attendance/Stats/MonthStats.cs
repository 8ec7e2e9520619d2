using NodaTime;

namespace MeetupBot.Features.Attendance.Stats;

/// <summary>One month of a community, by its own clock.</summary>
/// <param name="FirstMeetings">Pairs who met for the first time.</param>
/// <param name="ShowUpRate">From 0 to 1: of those who said they would come, who did; null where too few said anything.</param>
public sealed record MonthStats(YearMonth Month, int FirstMeetings, double? ShowUpRate);
