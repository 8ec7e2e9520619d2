namespace MeetupBot.Chat.Deliveries;

public enum RefusalReason
{
    /// <summary>The person accepts no direct messages from the bot.</summary>
    DirectMessagesClosed,

    /// <summary>A permission is missing. The detail names it.</summary>
    NoPermission,

    /// <summary>The message, channel, event or person no longer exists.</summary>
    Gone,

    /// <summary>The platform rejects the content. The detail says why.</summary>
    Invalid,

    /// <summary>A limit of the platform is reached (such as 100 events in a guild).</summary>
    Full,
}
