namespace MeetupBot.Slack.SocketMode;

/// <summary>Why a connection ended.</summary>
/// <param name="Reason">For the log.</param>
internal sealed record SocketModeEnd(string Reason)
{
    /// <summary>Slack said hello: the address and the line were good.</summary>
    public bool WasLive { get; init; }

    /// <summary>Of the disconnect message, if there was one.</summary>
    public string? Disconnect { get; init; }
}
