using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Rest;

/// <param name="Code">Discord's own code (<see cref="DiscordErrorCode"/>), or 0 if there is none.</param>
/// <param name="Message">For the log. It never contains a token.</param>
internal sealed record DiscordError(ApiErrorKind Kind, int HttpStatus, int Code, string Message) : ApiError(Kind, HttpStatus)
{
    public static DiscordError Limited(TimeSpan retryAfter) => new(ApiErrorKind.RateLimited, 429, 0, "Rate limited.") { RetryAfter = retryAfter };

    public static DiscordError Overtaken { get; } = new(ApiErrorKind.Overtaken, 0, 0, "It does not hold any more.");

    public override string ToString() => $"HTTP {HttpStatus}, code {Code}: {Message}{(Details is null ? "" : " " + Details)}";
}
