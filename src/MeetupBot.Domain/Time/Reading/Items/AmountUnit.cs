namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>A unit of time, from short to long; a vocabulary names it by its number.</summary>
internal enum AmountUnit
{
    Second = 0,
    Minute = 1,
    Hour = 2,
    Day = 3,
    Week = 4,
    Month = 5,
    Year = 6,

    /// <summary>From one day to the next: 24 h, and of whole days both.</summary>
    Night = 7,
}
