using NodaTime;

namespace MeetupBot.Features.Attendance.Stats;

/// <summary>One month of a community, in its own time zone.</summary>
/// <param name="FirstMeetings">Pairs who met for the first time.</param>
/// <param name="ShowUpRate">From 0 to 1: the share of members going who came; null if there are too few answers.</param>
public sealed record MonthStats(YearMonth Month, int FirstMeetings, double? ShowUpRate);
