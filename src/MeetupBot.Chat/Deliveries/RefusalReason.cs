namespace MeetupBot.Chat.Deliveries;

/// <summary>
/// Why a platform refuses something. Every adapter maps its platform's codes to these; the codes themselves are only logged. What people
/// read about each stands in the words of the bot.
/// </summary>
public enum RefusalReason
{
    /// <summary>The person accepts no direct messages from the bot.</summary>
    DirectMessagesClosed,

    /// <summary>The bot lacks a right there. <see cref="Obstacle.Right"/> names it as the platform does.</summary>
    NoPermission,

    /// <summary>The message, event or person no longer exists.</summary>
    Gone,

    /// <summary>The platform rejects the content. The detail says why.</summary>
    Invalid,

    /// <summary>A limit of the platform is reached (such as 100 events in a guild).</summary>
    Full,

    /// <summary>The bot is not in the channel. Somebody there can invite it.</summary>
    NotInvited,

    /// <summary>The channel was deleted, or it is private and the bot is not in it. The platform does not say which.</summary>
    Hidden,

    /// <summary>A moderator locked the thread.</summary>
    Locked,

    /// <summary>The channel is archived.</summary>
    Archived,

    /// <summary>The rules of the space do not allow it. An admin there can change them.</summary>
    Forbidden,

    /// <summary>The kind of the channel takes no messages, or no threads.</summary>
    WrongPlace,

    /// <summary>The channel was deleted.</summary>
    ChannelGone,

    /// <summary>The bot is not in the space.</summary>
    SpaceGone,

    /// <summary>The message is longer than the platform takes.</summary>
    TooLong,

    /// <summary>The app lacks a scope, which whoever runs the bot adds. <see cref="Obstacle.Right"/> names it.</summary>
    NoScope,
}
