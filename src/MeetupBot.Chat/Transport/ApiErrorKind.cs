namespace MeetupBot.Chat.Transport;

/// <summary>What may be done about a call that did not succeed.</summary>
public enum ApiErrorKind
{
    /// <summary>The platform said no and would say it again: see its code.</summary>
    Refused,

    /// <summary>The platform does not accept the token.</summary>
    TokenRefused,

    /// <summary>A limit lasts longer than a request waits; <see cref="ApiError.RetryAfter"/> says how long.</summary>
    RateLimited,

    /// <summary>No usable answer after all tries. Unless the request is repeatable, the platform may have acted all the same.</summary>
    Unavailable,

    /// <summary>We hold back ourselves: too many requests were refused lately.</summary>
    HeldBack,
}
