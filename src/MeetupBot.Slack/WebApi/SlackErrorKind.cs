namespace MeetupBot.Slack.WebApi;

internal enum SlackErrorKind
{
    /// <summary>Slack said no, and would again: see the code.</summary>
    Refused,

    /// <summary>Slack does not accept the token.</summary>
    TokenRefused,

    /// <summary>A limit lasts longer than a request waits; <see cref="SlackError.RetryAfter"/> says how long.</summary>
    RateLimited,

    /// <summary>No usable answer after all tries. Unless the method is repeatable, it may have been done all the same.</summary>
    Unavailable,
}
