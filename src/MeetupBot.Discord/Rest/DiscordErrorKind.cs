namespace MeetupBot.Discord.Rest;

internal enum DiscordErrorKind
{
    /// <summary>Discord said no, and would again: see the code.</summary>
    Refused,

    /// <summary>Discord does not accept the bot token.</summary>
    TokenRefused,

    /// <summary>A limit lasts longer than a request waits; <see cref="DiscordError.RetryAfter"/> says how long.</summary>
    RateLimited,

    /// <summary>No usable answer after all tries. Unless the endpoint is repeatable, it may have been done all the same.</summary>
    Unavailable,

    /// <summary>We hold back ourselves: too many refused requests lately.</summary>
    HeldBack,
}
