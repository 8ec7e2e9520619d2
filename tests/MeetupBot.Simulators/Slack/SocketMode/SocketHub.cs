using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>The app's sockets, the issued addresses, and the waiting envelopes. Source: Using Socket Mode.</summary>
internal sealed class SocketHub
{
    private readonly Workspace _workspace;
    private readonly Func<DeliveryFaults> _delivery;
    private readonly ConcurrentDictionary<int, SocketConnection> _connections = new();
    private readonly ConcurrentDictionary<string, DateTimeOffset> _tickets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, PendingAck> _pending = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte> _late = new(StringComparer.Ordinal);
    private int _opened;

    public SocketHub(Workspace workspace, Func<DeliveryFaults> delivery)
    {
        _workspace = workspace;
        _delivery = delivery;
        Faults = new SocketFaults(this);
        Frames = new BoundedLog<SocketFrame>(workspace.Options.FrameLogCapacity);
    }

    public SocketFaults Faults { get; }

    public BoundedLog<SocketFrame> Frames { get; }

    /// <summary>The number of open sockets, including half-open ones.</summary>
    public int Connected => _connections.Count;

    /// <summary>The number of sockets that were opened since the start.</summary>
    public int Opened => Volatile.Read(ref _opened);

    /// <summary>Turned off in the app's settings: no address is issued.</summary>
    public bool IsDisabled { get; set; }

    public IReadOnlyList<SocketConnection> Connections => [.. _connections.Values.OrderBy(c => c.Number)];

    /// <summary>An address for one socket. Source: apps.connections.open.</summary>
    public string OpenTicket()
    {
        if (IsDisabled)
            throw new ApiError("internal_error");
        var ticket = Guid.NewGuid().ToString();
        _tickets[ticket] = _workspace.Now + _workspace.Options.SocketTicketLifetime;
        return $"ws{_workspace.BaseUrl["http".Length..]}{SocketListener.Path}?ticket={ticket}&app_id={_workspace.AppId}";
    }

    /// <summary>False when it is unknown, used, or expired.</summary>
    public bool TakeTicket(string ticket) => _tickets.TryRemove(ticket, out var expires) && _workspace.Now <= expires;

    public async Task RunAsync(FrozenStream stream, WebSocket socket, Action cut)
    {
        var number = Interlocked.Increment(ref _opened);
        using var connection = new SocketConnection(number, stream, socket, this, cut);
        Log(number, fromApp: true, "opened");
        if (_connections.Count >= _workspace.Options.MaxSockets)
        {
            connection.Send(SocketFrames.Disconnect(DisconnectReason.TooManyWebsockets));
            connection.Close();
        }
        else
        {
            _connections[number] = connection;
            connection.Send(SocketFrames.Hello(_workspace, _connections.Count));
        }

        _workspace.Changes.Pulse();
        await connection.RunAsync();
        _connections.TryRemove(number, out _);
        Log(number, fromApp: true, "closed");
        _workspace.Changes.Pulse();
    }

    /// <summary>Sends to one of the sockets and waits for the acknowledgement.</summary>
    public async Task<SlackAck> SendAsync(SlackInteraction interaction, int attempt, string? reason)
    {
        var connections = Connections;
        if (connections.Count == 0)
            return new SlackAck(AckOutcome.NotDelivered);
        var id = Guid.NewGuid().ToString();
        var pending = new PendingAck(SocketFrames.TakesBody(interaction));
        _pending[id] = pending;
        connections[Random.Shared.Next(connections.Count)].Send(SocketFrames.Envelope(id, interaction, attempt, reason));
        try
        {
            var body = await pending.Received.Task.WaitAsync(_workspace.Options.AckDeadline, _workspace.Time);
            return new SlackAck(AckOutcome.Acknowledged, body);
        }
        catch (TimeoutException)
        {
            _pending.TryRemove(id, out _);
            _late[id] = 0;
            return new SlackAck(AckOutcome.TimedOut);
        }
    }

    /// <summary>Source: Using Socket Mode, "Acknowledge events".</summary>
    public void Receive(SocketConnection connection, string text)
    {
        Log(connection.Number, fromApp: true, text);
        if (Parse(text) is not { } json || json["envelope_id"] is not JsonValue id || !id.TryGetValue<string>(out var envelope))
        {
            _workspace.Complain($"over a socket came what is no acknowledgement: {text}");
            return;
        }

        if (_delivery().LoseAcks)
            return;
        if (!_pending.TryRemove(envelope, out var pending))
        {
            _workspace.Complain(_late.ContainsKey(envelope) ? $"a late acknowledgement of {envelope}" : $"an acknowledgement of {envelope}, which waits for none");
            return;
        }

        var body = json["payload"];
        if (body is JsonObject { Count: > 0 } && !pending.TakesBody)
            _workspace.Complain("a payload in an acknowledgement that takes none");
        pending.Received.TrySetResult(body is JsonObject { Count: 0 } ? null : body?.DeepClone());
    }

    public void Log(int connection, bool fromApp, string text)
    {
        if (Frames.Enabled)
            Frames.Add(new SocketFrame(_workspace.Now, connection, fromApp, text));
    }

    /// <summary>Asks a socket to end, and ends it after its time.</summary>
    public async Task DisconnectAsync(SocketConnection connection, DisconnectReason reason)
    {
        connection.IsEnding = true;
        connection.Send(SocketFrames.Disconnect(reason));
        if (reason == DisconnectReason.Warning)
            await Task.Delay(_workspace.Options.DisconnectGrace, _workspace.Time);
        connection.Close();
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
