namespace MeetupBot.Discord.Rest;

/// <summary>One try: an answer, or why there is none.</summary>
/// <param name="Reply">Null if no answer came.</param>
/// <param name="NeverSent">The connection was not made, so Discord cannot have acted.</param>
/// <param name="Reason">For the log.</param>
internal sealed record RestAttempt(RestReply? Reply, bool NeverSent, string Reason)
{
    public DiscordError ToError() =>
        Reply?.ToError() ?? new DiscordError(DiscordErrorKind.Unavailable, 0, 0, Reason);
}
