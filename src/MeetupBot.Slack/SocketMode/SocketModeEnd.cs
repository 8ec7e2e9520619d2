namespace MeetupBot.Slack.SocketMode;

/// <summary>Why a connection ended.</summary>
/// <param name="Reason">For the log.</param>
internal sealed record SocketModeEnd(string Reason)
{
    /// <summary>Slack said hello, so the address and the connection were good.</summary>
    public bool WasLive { get; init; }

    /// <summary>The reason in the disconnect message, if there was one.</summary>
    public string? Disconnect { get; init; }
}
