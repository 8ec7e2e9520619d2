namespace MeetupBot.Chat.Diagnostics;

public enum FindingState
{
    Good,

    /// <summary>The bot works, and something is worth a look.</summary>
    Warning,

    /// <summary>Something does not work.</summary>
    Bad,
}
