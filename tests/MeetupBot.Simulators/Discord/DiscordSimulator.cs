using MeetupBot.Simulators.Discord.Control;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MeetupBot.Simulators.Discord;

/// <summary>
/// A simulated Discord on the loopback address: REST v10 and Gateway v10 over a real server, with strict validation. Tests make its people
/// act and cause faults. It implements what Discord documents (discord-api-docs) and knows nothing about the bot.
/// </summary>
public sealed partial class DiscordSimulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly SimWorld _world;
    private readonly BotToken _token;
    private readonly RestServer _rest;
    private readonly GatewayHub _gateway;
    private readonly GatewayListener _listener;
    private readonly Actor _actor;
    private readonly MessageStore _messages;
    private readonly ControlApi? _control;

    private DiscordSimulator(DiscordSimulatorOptions options)
    {
        _world = new SimWorld(options);
        _token = new BotToken(_world.Bot.Id);
        _gateway = new GatewayHub(_world, _token);
        _world.Events = new WorldEvents(_gateway, _world.Changes);
        _messages = new MessageStore(_world);
        _rest = new RestServer(_world, _token, RouteTable.Build(_world, _messages, _gateway, () => GatewayUrl));
        _listener = new GatewayListener(_world, _gateway, new GatewayProtocol(_world, _gateway, _token, () => GatewayUrl + "/resume"));
        _actor = new Actor(_world);
        _control = options.ControlApi ? new ControlApi(this) : null;
        _server = SimulatorHost.Build(options.Port, HandleAsync);
    }

    /// <summary>E.g. <c>http://127.0.0.1:41234/api/v10</c>.</summary>
    public string ApiBaseUrl => _world.FilesUrl + RestServer.Prefix;

    /// <summary>The address that <c>GET /gateway/bot</c> returns, e.g. <c>ws://127.0.0.1:41234</c>.</summary>
    public string GatewayUrl => "ws" + _world.FilesUrl["http".Length..];

    /// <summary>The bot's token, without the <c>Bot </c> prefix.</summary>
    public string Token => _token.Value;

    public ulong ApplicationId => _world.Bot.Id;

    /// <summary>The bot as a user.</summary>
    public SimUser Bot => _world.Bot;

    /// <summary>The newest requests, the oldest of them first.</summary>
    public IReadOnlyList<RequestRecord> Requests => _rest.Log.Snapshot();

    /// <summary>The newest gateway frames of all connections, the oldest of them first.</summary>
    public IReadOnlyList<GatewayFrame> GatewayFrames => _gateway.Frames.Snapshot();

    /// <summary>
    /// The number of 401, 403 and 429 responses since the start, except shared 429s. Source: Rate Limits, "Invalid Request Limit".
    /// </summary>
    public int InvalidRequests => _rest.Invalid.Total;

    /// <summary>Faults for REST requests.</summary>
    public RestFaults Faults => _rest.Faults;

    /// <summary>Faults for the gateway.</summary>
    public GatewayFaults Gateway => _gateway.Faults;

    /// <summary>The number of gateway sessions that are connected.</summary>
    public int ConnectedSessions => _gateway.ReadyConnections;

    /// <summary>The number of successful identifies since the start.</summary>
    public int Identifies => _gateway.Starts.Total;

    public static Task<DiscordSimulator> StartAsync() => StartAsync(new DiscordSimulatorOptions());

    public static async Task<DiscordSimulator> StartAsync(DiscordSimulatorOptions options)
    {
        var simulator = new DiscordSimulator(options);
        await simulator._server.StartAsync();
        simulator._world.FilesUrl = simulator._server.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return simulator;
    }

    public async ValueTask DisposeAsync()
    {
        Gateway.DropConnections();
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
    }

    /// <summary>Empties <see cref="Requests"/> and <see cref="GatewayFrames"/>.</summary>
    public void ClearLogs()
    {
        _rest.Log.Clear();
        _gateway.Frames.Clear();
    }

    /// <summary>From now on requests get 401, and gateways close with 4004.</summary>
    public void RevokeToken()
    {
        _token.Revoked = true;
        Gateway.Close(GatewayCloseCode.AuthenticationFailed);
    }

    /// <summary>Accepts the token again.</summary>
    public void RestoreToken() => _token.Revoked = false;

    private Task HandleAsync(HttpContext http)
    {
        if (http.WebSockets.IsWebSocketRequest)
            return _listener.AcceptAsync(http);
        if (http.Request.Path.StartsWithSegments("/attachments", StringComparison.Ordinal))
            return AttachmentServer.SendAsync(http, _world);
        if (_control is not null && http.Request.Path.StartsWithSegments("/control", StringComparison.Ordinal, out var rest))
            return _control.HandleAsync(http, rest.Value ?? "");
        return _rest.HandleAsync(http);
    }
}
