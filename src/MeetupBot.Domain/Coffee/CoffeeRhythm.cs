namespace MeetupBot.Domain.Coffee;

/// <summary>How often a community's coffee rounds come; as stored.</summary>
public enum CoffeeRhythm
{
    Weekly,
    Fortnightly,

    /// <summary>On the first Monday of a month.</summary>
    Monthly,
}
