namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>In which order day and month of a numeric date are read.</summary>
internal enum DateWriting
{
    /// <summary>The date leaves no choice.</summary>
    Plain,
    DayFirst,
    MonthFirst,
}
