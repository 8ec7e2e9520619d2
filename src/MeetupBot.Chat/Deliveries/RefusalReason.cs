namespace MeetupBot.Chat.Deliveries;

public enum RefusalReason
{
    /// <summary>The person takes no direct messages from us.</summary>
    DirectMessagesClosed,

    /// <summary>The detail names the permission that is missing.</summary>
    NoPermission,

    /// <summary>The message, channel, event or person is not there any more.</summary>
    Gone,

    /// <summary>The platform will not take what we sent; the detail says why.</summary>
    Invalid,

    /// <summary>The platform's bound is reached (such as 100 events a guild).</summary>
    Full,
}
