namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>Causes faults of the gateway.</summary>
public sealed class GatewayFaults
{
    private readonly GatewayHub _hub;
    private int _duplicates;
    private int _held;
    private int _refused;

    internal GatewayFaults(GatewayHub hub) => _hub = hub;

    /// <summary>While true, heartbeats get no answer. Everything else works.</summary>
    public bool IgnoreHeartbeats { get; set; }

    /// <summary>While true, connections stay open but transfer nothing, like half-open sockets.</summary>
    public bool SwallowEverything { get; set; }

    /// <summary>While true, new connections get 503.</summary>
    public bool RefuseConnections { get; set; }

    /// <summary>Connections that <see cref="RefuseConnections"/> has turned away so far.</summary>
    public int RefusedConnections => Volatile.Read(ref _refused);

    /// <summary>While true, every resume ends in op 9.</summary>
    public bool RefuseResumes { get; set; }

    internal void CountRefusal() => Interlocked.Increment(ref _refused);

    /// <summary>Aborts all TCP connections without a close frame.</summary>
    public void DropConnections() => _hub.ForEachConnection(c => c.Abort());

    /// <summary>Closes all connections with this code.</summary>
    public void Close(GatewayCloseCode code) => Close((int)code);

    /// <summary>Closes all connections with this code, which need not be a documented one.</summary>
    public void Close(int code) => _hub.ForEachConnection(c => c.Close(code, "closed on command"));

    /// <summary>Op 7: asks all connections to reconnect and resume.</summary>
    public void RequestReconnect() => _hub.ForEachConnection(c => c.Send(GatewayFrames.Reconnect, null));

    /// <summary>Op 1: asks all connections for a heartbeat at once.</summary>
    public void RequestHeartbeat() => _hub.ForEachConnection(c => c.Send(GatewayFrames.HeartbeatRequest, null));

    /// <summary>Sends op 9 to all connections. Unless resumable, their sessions are dropped.</summary>
    public void InvalidateSessions(bool resumable) => _hub.InvalidateSessions(resumable);

    /// <summary>Aborts all connections and drops their sessions, as after a long outage. The next resume gets op 9.</summary>
    public void DropConnectionsAndSessions()
    {
        _hub.ForgetSessions();
        DropConnections();
    }

    /// <summary>Dispatches each of the next events twice, with two sequence numbers.</summary>
    public void DuplicateNext(int events) => Volatile.Write(ref _duplicates, events);

    /// <summary>Delivers the next event after the one that follows it.</summary>
    public void ReorderNext() => Volatile.Write(ref _held, 1);

    internal bool TakeDuplicate() => Volatile.Read(ref _duplicates) > 0 && Interlocked.Decrement(ref _duplicates) >= 0;

    internal bool TakeHold() => Volatile.Read(ref _held) > 0 && Interlocked.Exchange(ref _held, 0) > 0;
}
