using System.Collections.Concurrent;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>All sessions and connections. Code that uses a session holds the world's lock.</summary>
internal sealed class GatewayHub
{
    private readonly SimWorld _world;
    private readonly ConcurrentDictionary<int, GatewayConnection> _connections = new();
    private readonly Dictionary<string, GatewaySession> _sessions = new(StringComparer.Ordinal);

    public GatewayHub(SimWorld world, BotToken token)
    {
        _world = world;
        Faults = new GatewayFaults(this);
        Frames = new BoundedLog<GatewayFrame>(world.Options.FrameLogCapacity);
        Starts = new SessionStarts(world.Options, token);
    }

    public GatewayFaults Faults { get; }

    public BoundedLog<GatewayFrame> Frames { get; }

    public SessionStarts Starts { get; }

    /// <summary>Connections with a successful identify or resume.</summary>
    public int ReadyConnections
    {
        get
        {
            lock (_world.Gate)
                return _sessions.Values.Count(s => s.Connection is not null);
        }
    }

    public void Add(GatewayConnection connection) => _connections[connection.Number] = connection;

    public void Remove(GatewayConnection connection) => _connections.TryRemove(connection.Number, out _);

    public void ForEachConnection(Action<GatewayConnection> action)
    {
        foreach (var connection in _connections.Values)
            action(connection);
    }

    public bool Wants(ulong? guildId, GatewayIntent intent)
    {
        foreach (var session in _sessions.Values)
        {
            if (session.Wants(guildId, intent))
                return true;
        }

        return false;
    }

    /// <summary>
    /// Source: Gateway, "Message Content Intent": the bot can always read its own messages, direct messages and mentions.
    /// </summary>
    public bool SeesContent(SimMessage message) =>
        message.Author == _world.Bot || message.Channel.Guild is null || message.Mentioned.Contains(_world.Bot);

    /// <summary>Sends an event to every session that covers the guild and has the intent. False when there is none.</summary>
    /// <param name="name">E.g. <c>MESSAGE_CREATE</c>.</param>
    /// <param name="guildId">Null for events outside guilds.</param>
    /// <param name="intent">One of its bits suffices. None: always sent.</param>
    /// <param name="data">JSON.</param>
    /// <param name="withContent">For sessions with the message content intent, instead of <paramref name="data"/>.</param>
    public bool Dispatch(string name, ulong? guildId, GatewayIntent intent, byte[] data, byte[]? withContent = null)
    {
        var taken = false;
        ForgetExpired();
        foreach (var session in _sessions.Values)
        {
            if (!session.Wants(guildId, intent))
                continue;
            taken = true;
            Deliver(session, name, withContent is not null && session.Intents.HasFlag(GatewayIntent.MessageContent) ? withContent : data);
        }

        return taken;
    }

    public GatewaySession Start(GatewayConnection connection, int shardId, int shardCount, bool sharded, GatewayIntent intents)
    {
        var session = new GatewaySession(
            Guid.NewGuid().ToString("N"), shardId, shardCount, sharded, intents, _world.Options.ReplayCapacity)
        { Connection = connection };
        _sessions[session.Id] = session;
        return session;
    }

    /// <summary>Null when the session never existed, was invalidated, or expired.</summary>
    public GatewaySession? Find(string sessionId)
    {
        ForgetExpired();
        return _sessions.GetValueOrDefault(sessionId);
    }

    public void Forget(GatewaySession session) => _sessions.Remove(session.Id);

    public void ForgetSessions()
    {
        lock (_world.Gate)
        {
            foreach (var session in _sessions.Values)
                session.Connection?.LoseSession();
            _sessions.Clear();
        }
    }

    public void InvalidateSessions(bool resumable)
    {
        lock (_world.Gate)
        {
            ForEachConnection(c => c.Send(GatewayFrames.InvalidSession(resumable), null));
            if (!resumable)
                ForgetSessions();
        }
    }

    private void Deliver(GatewaySession session, string name, byte[] data)
    {
        if (Faults.TakeHold())
        {
            session.Hold(name, data);
            return;
        }

        session.Send(name, data);
        if (Faults.TakeDuplicate())
            session.Send(name, data);
    }

    private void ForgetExpired()
    {
        GatewaySession? expired = null;
        foreach (var session in _sessions.Values)
        {
            if (session.Connection is null && _world.Now - session.DisconnectedAt > _world.Options.SessionLifetime)
                expired = session;
        }

        if (expired is not null)
            _sessions.Remove(expired.Id);
    }
}
