namespace MeetupBot.Features.Outgoing;

/// <summary>Lower goes first.</summary>
public static class OutgoingPriority
{
    /// <summary>Somebody has just done something and looks at the channel.</summary>
    public const int Card = 1;

    /// <summary>Moves, cancellations, promotions.</summary>
    public const int News = 2;

    public const int Reminder = 5;
    public const int Event = 6;
}
