namespace MeetupBot.Slack.WebApi;

/// <summary>Why a call did not succeed.</summary>
/// <param name="Kind">What may be done about it.</param>
/// <param name="HttpStatus">0 where no answer came.</param>
/// <param name="Code">Slack's own word (<see cref="SlackErrorCode"/>), or, where none came, a reason for the log. It never holds a token.</param>
internal sealed record SlackError(SlackErrorKind Kind, int HttpStatus, string Code)
{
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>It was sent and no answer came, and sending it again would do it again.</summary>
    public bool MayHaveArrived { get; init; }

    /// <summary>Of <c>missing_scope</c>: the scopes that would do, as Slack names them.</summary>
    public string? Needed { get; init; }

    /// <summary>Slack's details of what it could not take, shortened.</summary>
    public string? Details { get; init; }

    public override string ToString() =>
        $"{Code}{(HttpStatus is 0 or 200 ? "" : $" (HTTP {HttpStatus})")}{(Needed is null ? "" : $", needed: {Needed}")}{(Details is null ? "" : ": " + Details)}";
}
