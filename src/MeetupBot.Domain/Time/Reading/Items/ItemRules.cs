using NodaTime;

namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>What the meaning of an item depends on beside the words.</summary>
/// <param name="MonthFirst">Whether 12/5 is in December to the one who typed it.</param>
/// <param name="DoubtfulOrder">Whether people where it was typed write it the other way round.</param>
/// <param name="Home">Whose people may use letters of their own for their zone.</param>
/// <param name="IsOfDays">Whether days are read, so that four digits are a year.</param>
internal sealed record ItemRules(bool MonthFirst, bool DoubtfulOrder, DateTimeZone Home, Instant Now, bool IsOfDays);
