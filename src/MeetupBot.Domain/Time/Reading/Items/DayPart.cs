namespace MeetupBot.Domain.Time.Reading.Items;

/// <summary>The part of a day that a word names; a vocabulary names it by its number, the hour at which it is taken to begin.</summary>
internal enum DayPart
{
    EarlyMorning = 8,
    Morning = 10,
    LateMorning = 11,
    Lunch = 12,
    EarlyAfternoon = 13,
    Afternoon = 15,
    LateAfternoon = 17,
    EarlyEvening = 18,
    Evening = 19,
    Night = 20,
    LateEvening = 21,
}
