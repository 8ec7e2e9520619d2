namespace MeetupBot.Slack.WebApi;

/// <summary>One try: an answer, or why there is none.</summary>
/// <param name="Reply">Null if no answer came.</param>
/// <param name="NeverSent">The connection was not made, so Slack cannot have acted.</param>
/// <param name="Reason">For the log.</param>
internal sealed record WebApiAttempt(WebApiReply? Reply, bool NeverSent, string Reason)
{
    /// <summary>Null if Slack did what was asked.</summary>
    public SlackError? ToError() => Reply is null ? new SlackError(SlackErrorKind.Unavailable, 0, Reason) : Reply.ToError();
}
