namespace MeetupBot.Domain.Coffee;

/// <summary>How often a community holds coffee rounds. Stored by name.</summary>
public enum CoffeeRhythm
{
    Weekly,
    Fortnightly,

    /// <summary>On the first Monday of each month.</summary>
    Monthly,
}
