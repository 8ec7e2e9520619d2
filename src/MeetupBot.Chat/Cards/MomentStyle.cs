namespace MeetupBot.Chat.Cards;

public enum MomentStyle
{
    /// <summary>Weekday, day, month and time of day.</summary>
    Full,

    /// <summary>Time of day alone, after a day that was said.</summary>
    TimeOnly,

    /// <summary>"in 3 days", kept current by the platform where it can.</summary>
    Distance,
}
