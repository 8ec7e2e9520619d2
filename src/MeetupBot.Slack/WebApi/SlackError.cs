using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi;

/// <param name="Code">Slack's own code (<see cref="SlackErrorCode"/>), or a reason for the log if there is none. It never contains a token.</param>
internal sealed record SlackError(ApiErrorKind Kind, int HttpStatus, string Code) : ApiError(Kind, HttpStatus)
{
    /// <summary>It was sent without an answer, and a repeat could have a second effect.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>The scopes that would suffice, with <c>missing_scope</c>, as Slack names them.</summary>
    public string? Needed { get; init; }

    public override string ToString() =>
        $"{Code}{(HttpStatus is 0 or 200 ? "" : $" (HTTP {HttpStatus})")}{(Needed is null ? "" : $", needed: {Needed}")}{(Details is null ? "" : ": " + Details)}";
}
