namespace MeetupBot.Application.Outbox;

/// <summary>Lower goes first. Messages to single people come after those in channels: they are many, and go out more slowly.</summary>
public static class OutboxPriority
{
    /// <summary>Somebody has just done something and looks at the channel.</summary>
    public const int Card = 1;

    /// <summary>Moves, cancellations, promotions.</summary>
    public const int News = 2;

    public const int Reminder = 5;
    public const int Event = 6;

    /// <summary>What is further down goes to single people.</summary>
    public const int LastInChannels = 9;

    private const int Direct = 10;

    /// <summary>The same, said to one person.</summary>
    public static int ToPerson(int priority) => Direct + priority;

    /// <summary>The same, said in the channel after all.</summary>
    public static int InChannel(int priority) => priority > LastInChannels ? priority - Direct : priority;
}
