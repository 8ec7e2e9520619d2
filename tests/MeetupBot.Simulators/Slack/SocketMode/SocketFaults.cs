namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>What can go wrong with sockets, on command.</summary>
public sealed class SocketFaults
{
    private readonly SocketHub _hub;

    internal SocketFaults(SocketHub hub) => _hub = hub;

    /// <summary>While true, new sockets are refused with 503.</summary>
    public bool RefuseConnections { get; set; }

    /// <summary>Cuts all TCP connections without a close frame.</summary>
    public void DropConnections() => ForEach(c => c.Abort());

    /// <summary>All sockets stay open, but nothing goes in or out any more, pings neither: half-open.</summary>
    public void Freeze() => ForEach(c => c.Freeze());

    /// <summary>Sends <c>disconnect</c> to all sockets; a warning leaves them some time, the other reasons none.</summary>
    public void Disconnect(DisconnectReason reason)
    {
        if (reason == DisconnectReason.LinkDisabled)
            _hub.IsDisabled = true;
        ForEach(c => _ = _hub.DisconnectAsync(c, reason));
    }

    /// <summary>Socket Mode is turned on again in the app's settings.</summary>
    public void EnableLink() => _hub.IsDisabled = false;

    /// <summary>Closes all sockets with a normal close frame and no word before it.</summary>
    public void Close() => ForEach(c => c.Close());

    /// <summary>Sends any text to all sockets.</summary>
    public void SendRaw(string text) => ForEach(c => c.Send(text));

    private void ForEach(Action<SocketConnection> action)
    {
        foreach (var connection in _hub.Connections)
            action(connection);
    }
}
