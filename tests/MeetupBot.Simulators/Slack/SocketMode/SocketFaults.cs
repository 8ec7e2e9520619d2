namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>Causes faults of sockets.</summary>
public sealed class SocketFaults
{
    private readonly SocketHub _hub;

    internal SocketFaults(SocketHub hub) => _hub = hub;

    /// <summary>While true, new sockets get 503.</summary>
    public bool RefuseConnections { get; set; }

    /// <summary>Aborts all TCP connections without a close frame.</summary>
    public void DropConnections() => ForEach(c => c.Abort());

    /// <summary>Keeps all sockets open but half-open: nothing is transferred, not even pings.</summary>
    public void Freeze() => ForEach(c => c.Freeze());

    /// <summary>Sends <c>disconnect</c> to all sockets. After a warning they have some time, after the other reasons none.</summary>
    public void Disconnect(DisconnectReason reason)
    {
        if (reason == DisconnectReason.LinkDisabled)
            _hub.IsDisabled = true;
        ForEach(c => _ = _hub.DisconnectAsync(c, reason));
    }

    /// <summary>Turns Socket Mode on again in the app's settings.</summary>
    public void EnableLink() => _hub.IsDisabled = false;

    /// <summary>Closes all sockets with a normal close frame and without a disconnect message.</summary>
    public void Close() => ForEach(c => c.Close());

    /// <summary>Sends any text to all sockets.</summary>
    public void SendRaw(string text) => ForEach(c => c.Send(text));

    private void ForEach(Action<SocketConnection> action)
    {
        foreach (var connection in _hub.Connections)
            action(connection);
    }
}
