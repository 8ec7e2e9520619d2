namespace MeetupBot.Application.Outbox;

/// <summary>Lower values go first. Messages to people come after messages in channels, because they are many and slow.</summary>
public static class OutboxPriority
{
    /// <summary>Somebody has just acted and looks at the channel.</summary>
    public const int Card = 1;

    /// <summary>Moves, cancellations and promotions.</summary>
    public const int News = 2;

    public const int Reminder = 5;
    public const int Event = 6;

    /// <summary>The last priority of messages in channels. Messages to people have higher values.</summary>
    public const int LastInChannels = 9;

    private const int Direct = 10;

    /// <summary>The priority of a message to one person.</summary>
    public static int ToPerson(int priority) => Direct + priority;

    /// <summary>The priority of a message that falls back to the channel.</summary>
    public static int InChannel(int priority) => priority > LastInChannels ? priority - Direct : priority;
}
