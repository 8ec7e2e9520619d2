namespace MeetupBot.Chat.Cards;

public enum MomentStyle
{
    /// <summary>Weekday, day, month and time of day.</summary>
    Full,

    /// <summary>The time of day alone, after text that names the day.</summary>
    TimeOnly,

    /// <summary>"in 3 days". Platforms that can do so keep it current.</summary>
    Distance,
}
