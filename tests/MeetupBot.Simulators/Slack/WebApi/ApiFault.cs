namespace MeetupBot.Simulators.Slack.WebApi;

/// <summary>A fault that a call to the Web API gets instead of its response, or in addition to it.</summary>
public sealed record ApiFault
{
    /// <summary>0: the normal status.</summary>
    public int Status { get; private init; }

    /// <summary>An error code, or null.</summary>
    public string? Error { get; private init; }

    public TimeSpan? RetryAfter { get; private init; }

    public TimeSpan Delay { get; private init; }

    /// <summary>The connection is reset instead of a response.</summary>
    public bool Cut { get; private init; }

    /// <summary>The call takes effect anyway.</summary>
    public bool AfterEffect { get; private init; }

    /// <summary>HTTP 429 with <c>Retry-After</c>. Source: Web API, "Rate limits".</summary>
    public static ApiFault RateLimited(TimeSpan wait) => new() { Status = 429, Error = "ratelimited", RetryAfter = wait };

    /// <summary>A status of 500 or above with a body that is not JSON.</summary>
    public static ApiFault ServerError(int status = 503) => new() { Status = status };

    /// <summary>HTTP 200 with <c>ok: false</c> and this code, e.g. <c>internal_error</c> or <c>token_revoked</c>.</summary>
    public static ApiFault Refused(string error) => new() { Error = error };

    /// <summary>The connection is reset before the call takes effect.</summary>
    public static ApiFault Reset() => new() { Cut = true };

    /// <summary>The call takes effect, then the connection is reset. The app cannot know the outcome.</summary>
    public static ApiFault LostReply() => new() { Cut = true, AfterEffect = true };

    /// <summary>There is no response for this time, then the connection is reset. The call takes no effect.</summary>
    public static ApiFault Hang(TimeSpan time) => new() { Cut = true, Delay = time };

    /// <summary>The call takes effect at once, and the response comes late.</summary>
    public static ApiFault SlowReply(TimeSpan time) => new() { Delay = time, AfterEffect = true };
}
