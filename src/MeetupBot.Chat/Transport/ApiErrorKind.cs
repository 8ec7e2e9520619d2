namespace MeetupBot.Chat.Transport;

/// <summary>What to do about a failed call.</summary>
public enum ApiErrorKind
{
    /// <summary>The platform refused it and would refuse a repeat. See its code.</summary>
    Refused,

    /// <summary>The platform does not accept the token.</summary>
    TokenRefused,

    /// <summary>A limit lasts longer than the request waits. <see cref="ApiError.RetryAfter"/> says how long.</summary>
    RateLimited,

    /// <summary>No usable answer after all tries. Unless the request is repeatable, the platform may have executed it.</summary>
    Unavailable,

    /// <summary>Not sent: too many requests were refused recently.</summary>
    HeldBack,

    /// <summary>Not sent: what it says did not hold any more when its turn came.</summary>
    Overtaken,
}
