namespace MeetupBot.Simulators.Discord.Rest;

/// <summary>A fault that a request gets instead of its ordinary response.</summary>
public sealed class RestFault
{
    private RestFault()
    {
    }

    internal int Status { get; private init; }

    internal int Code { get; private init; }

    internal string Message { get; private init; } = "";

    internal TimeSpan Delay { get; private init; }

    internal bool Cut { get; private init; }

    /// <summary>The request takes effect before the fault.</summary>
    internal bool AfterEffect { get; private init; }

    internal RateLimitScope? Scope { get; private init; }

    /// <summary>A status whose body is not JSON, as a proxy sends it: 500, 502, 503.</summary>
    public static RestFault BadGateway(int status = 502) => new() { Status = status };

    /// <summary>An error with Discord's code, e.g. 403 with 40003, 429 with 30046.</summary>
    public static RestFault Error(int status, int code, string message) => new() { Status = status, Code = code, Message = message };

    /// <summary>429 with this wait and scope.</summary>
    public static RestFault RateLimited(TimeSpan retryAfter, RateLimitScope scope = RateLimitScope.User) =>
        new() { Status = 429, Delay = retryAfter, Scope = scope, Message = "You are being rate limited." };

    /// <summary>The connection is reset before the request takes effect.</summary>
    public static RestFault Reset() => new() { Cut = true };

    /// <summary>The request takes effect, then the connection is reset. The bot cannot know the outcome.</summary>
    public static RestFault LostReply() => new() { Cut = true, AfterEffect = true };

    /// <summary>There is no response for this time, then the connection is reset. The request takes no effect.</summary>
    public static RestFault Hang(TimeSpan time) => new() { Cut = true, Delay = time };

    /// <summary>The request takes effect at once, and the response comes late.</summary>
    public static RestFault SlowReply(TimeSpan time) => new() { Delay = time, AfterEffect = true };
}
