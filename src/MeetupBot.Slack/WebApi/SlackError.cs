using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi;

/// <param name="Code">Slack's own word (<see cref="SlackErrorCode"/>), or, where none came, a reason for the log. It never holds a token.</param>
internal sealed record SlackError(ApiErrorKind Kind, int HttpStatus, string Code) : ApiError(Kind, HttpStatus)
{
    /// <summary>It was sent, no answer came, and sending it again would do it again.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Of <c>missing_scope</c>: the scopes that would do, as Slack names them.</summary>
    public string? Needed { get; init; }

    public override string ToString() =>
        $"{Code}{(HttpStatus is 0 or 200 ? "" : $" (HTTP {HttpStatus})")}{(Needed is null ? "" : $", needed: {Needed}")}{(Details is null ? "" : ": " + Details)}";
}
