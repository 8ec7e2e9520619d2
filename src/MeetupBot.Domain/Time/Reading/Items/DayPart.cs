namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>The part of a day that a word names; a vocabulary names it by its number.</summary>
internal enum DayPart
{
    Morning = 10,
    Afternoon = 15,
    Evening = 19,
    Night = 20,
}
