namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>A numbered stream of events that an identify starts and a resume continues.</summary>
internal sealed class GatewaySession(string id, int shardId, int shardCount, bool wasSharded, GatewayIntent intents, int replayCapacity)
{
    private readonly Queue<(long Sequence, byte[] Frame)> _sent = new();
    private long _forgotten;

    public string Id { get; } = id;

    public int ShardId { get; } = shardId;

    public int ShardCount { get; } = shardCount;

    public bool WasSharded { get; } = wasSharded;

    public GatewayIntent Intents { get; } = intents;

    public long Sequence { get; private set; }

    /// <summary>Null while disconnected. Then events are kept for the resume.</summary>
    public GatewayConnection? Connection { get; set; }

    public DateTimeOffset DisconnectedAt { get; set; }

    /// <summary>An event that a fault delays until after the next one.</summary>
    private byte[]? Held { get; set; }

    /// <summary>Source: Gateway, "Sharding": guilds by the formula, everything else on shard 0.</summary>
    public bool Covers(ulong? guildId) =>
        (guildId is { } guild ? (int)((guild >> 22) % (ulong)ShardCount) : 0) == ShardId;

    public bool Wants(ulong? guildId, GatewayIntent intent) =>
        Covers(guildId) && (intent == GatewayIntent.None || (Intents & intent) != 0);

    public void Send(string name, ReadOnlySpan<byte> data)
    {
        Sequence++;
        var frame = GatewayFrames.Dispatch(name, Sequence, data);
        _sent.Enqueue((Sequence, frame));
        if (_sent.Count > replayCapacity)
            _forgotten = _sent.Dequeue().Sequence;
        Connection?.Send(frame, name);
        Release();
    }

    /// <summary>Numbers and keeps an event, but delivers it after the next one.</summary>
    public void Hold(string name, ReadOnlySpan<byte> data)
    {
        Release();
        Sequence++;
        Held = GatewayFrames.Dispatch(name, Sequence, data);
        _sent.Enqueue((Sequence, Held));
    }

    /// <summary>The bot has received everything up to this number.</summary>
    public void Acknowledge(long sequence)
    {
        while (_sent.TryPeek(out var oldest) && oldest.Sequence <= sequence)
            _forgotten = _sent.Dequeue().Sequence;
    }

    public bool CanReplayFrom(long sequence) => sequence >= _forgotten;

    public void Replay(GatewayConnection connection, long sequence)
    {
        Connection = connection;
        Held = null;
        foreach (var (_, frame) in _sent.Where(s => s.Sequence > sequence))
            connection.Send(frame, "replay");
    }

    private void Release()
    {
        if (Held is not { } frame)
            return;
        Held = null;
        Connection?.Send(frame, "held");
    }
}
