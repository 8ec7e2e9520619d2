using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>A call that can be sent.</summary>
internal sealed record WebApiRequest(WebApiMethod Method, Arguments Arguments) : IApiRequest
{
    /// <summary>A call that a limit blocks for longer is refused, so that the caller can schedule it for later.</summary>
    private static readonly TimeSpan LongestOrdinaryWait = TimeSpan.FromSeconds(30);

    /// <summary>A form has to open within this time.</summary>
    private static readonly TimeSpan LongestInteractiveWait = TimeSpan.FromSeconds(2);

    public SendPriority Priority { get; init; }

    /// <summary>Uses the app-level token instead of the bot's.</summary>
    public bool WithAppToken { get; init; }

    /// <summary>Checks whether a refused token works again. Nothing else is sent meanwhile.</summary>
    public bool ProbesToken { get; init; }

    /// <summary>
    /// Set for a call whose repeat Slack would not detect. It is sent alone, and the next such call waits until this task completes. Null:
    /// a repeat does no harm.
    /// </summary>
    public Task? Recorded { get; init; }

    /// <summary>Asked when its turn has come; if not, it is not sent. Null: it always holds.</summary>
    public Func<CancellationToken, ValueTask<bool>>? Holds { get; init; }

    /// <summary>An error code that on a repeat means that the first try was executed.</summary>
    public string? DoneAlreadyCode { get; init; }

    public RetrySchedule Schedule => Method.Interactive ? RetrySchedule.Interactive : RetrySchedule.Ordinary;

    public bool Repeatable => Method.Repeatable;

    public TimeSpan LongestWait => Method.Interactive ? LongestInteractiveWait : LongestOrdinaryWait;
}
