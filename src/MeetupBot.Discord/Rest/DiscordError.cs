namespace MeetupBot.Discord.Rest;

/// <summary>Why a call did not succeed.</summary>
/// <param name="Kind">What may be done about it.</param>
/// <param name="HttpStatus">0 where no answer came.</param>
/// <param name="Code">Discord's own code (<see cref="DiscordErrorCode"/>), 0 where it gave none.</param>
/// <param name="Message">For the log; it never holds a token.</param>
internal sealed record DiscordError(DiscordErrorKind Kind, int HttpStatus, int Code, string Message)
{
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Discord's details of an invalid form, shortened.</summary>
    public string? Details { get; init; }

    public override string ToString() => $"HTTP {HttpStatus}, code {Code}: {Message}{(Details is null ? "" : " " + Details)}";
}
