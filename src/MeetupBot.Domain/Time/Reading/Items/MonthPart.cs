namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>The part of a month that a word names; a vocabulary names it by its number.</summary>
internal enum MonthPart
{
    Early = 1,
    Mid,
    Late,

    /// <summary>The same days as <see cref="Late"/>; where an end is read, the last of them.</summary>
    End,
    FirstHalf,
    SecondHalf,
}
