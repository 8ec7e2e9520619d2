using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi.Requests;

/// <summary>A call ready to be made.</summary>
internal sealed record WebApiRequest(WebApiMethod Method, Arguments Arguments) : IApiRequest
{
    /// <summary>A call that a limit blocks for longer is turned away, so that its sender can put it off durably.</summary>
    private static readonly TimeSpan LongestOrdinaryWait = TimeSpan.FromSeconds(30);

    /// <summary>A form has to open within this time.</summary>
    private static readonly TimeSpan LongestInteractiveWait = TimeSpan.FromSeconds(2);

    public SendPriority Priority { get; init; }

    /// <summary>Uses the app-level token instead of the bot's.</summary>
    public bool WithAppToken { get; init; }

    /// <summary>Asks whether a refused token is accepted by now; nothing else is sent meanwhile.</summary>
    public bool ProbesToken { get; init; }

    /// <summary>
    /// Slack would not recognise a repeat: it goes out alone, and the next such call follows when this task has completed. Null: it does not matter.
    /// </summary>
    public Task? Recorded { get; init; }

    /// <summary>A code that, on a repeat, says the first try had arrived after all.</summary>
    public string? DoneAlreadyCode { get; init; }

    public RetrySchedule Schedule => Method.Interactive ? RetrySchedule.Interactive : RetrySchedule.Ordinary;

    public bool Repeatable => Method.Repeatable;

    public TimeSpan LongestWait => Method.Interactive ? LongestInteractiveWait : LongestOrdinaryWait;
}
