namespace MeetupBot.Domain.Time.Reading;

/// <summary>The part of a day that a word names; its value is the hour at which it is taken to begin.</summary>
internal enum DayPart
{
    Morning = 10,
    Afternoon = 15,
    Evening = 19,
}
