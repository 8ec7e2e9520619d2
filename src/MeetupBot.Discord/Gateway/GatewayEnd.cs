namespace MeetupBot.Discord.Gateway;

/// <summary>Why a connection ended, and what to do next.</summary>
/// <param name="Reason">For the log.</param>
internal sealed record GatewayEnd(AfterClose Next, string Reason)
{
    public GatewayCloseCode? CloseCode { get; init; }

    /// <summary>The gateway invalidated the session and requires a pause before the next one.</summary>
    public bool WantsPause { get; init; }

    public static GatewayEnd Closed(int? code) => code is { } given
        ? new(GatewayCloseCode.Find(given).Next, $"closed with {given}: {GatewayCloseCode.Find(given).Name}") { CloseCode = GatewayCloseCode.Find(given) }
        : new(AfterClose.Resume, "closed without a code");

    public static GatewayEnd Broken(string reason) => new(AfterClose.Resume, reason);
}
