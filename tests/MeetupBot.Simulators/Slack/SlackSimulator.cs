using System.Net;
using MeetupBot.Simulators.Slack.Control;
using MeetupBot.Simulators.Slack.Http;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.SocketMode;
using MeetupBot.Simulators.Slack.WebApi;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MeetupBot.Simulators.Slack;

/// <summary>
/// A simulated Slack workspace on the loopback address: Web API, Socket Mode and HTTP mode over real connections, with strict validation.
/// Tests make its people act and cause faults. It implements what Slack documents and knows nothing about the bot.
/// </summary>
public sealed partial class SlackSimulator : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly Workspace _workspace;
    private readonly Tokens _tokens;
    private readonly WebApiServer _api;
    private readonly UploadServer _uploads;
    private readonly ResponseUrlServer _responses;
    private readonly SocketHub _sockets;
    private readonly SocketListener _listener;
    private readonly RequestSender _sender;
    private readonly Deliveries _deliveries;
    private readonly MessageStore _desk;
    private readonly Actor _actor;
    private readonly ControlApi? _control;

    private SlackSimulator(SlackSimulatorOptions options)
    {
        _workspace = new Workspace(options);
        _tokens = new Tokens(options);
        _desk = new MessageStore(_workspace);
        var answers = new AnswerProcessor(_workspace, _desk);
        _sockets = new SocketHub(_workspace, () => Delivery);
        _listener = new SocketListener(_workspace, _sockets);
        _sender = new RequestSender(_workspace, () => Delivery);
        _deliveries = new Deliveries(_workspace, _sockets, _sender, answers);
        _api = new WebApiServer(_workspace, _tokens, MethodTable.Build(_workspace, _desk, _tokens, _sockets.OpenTicket));
        _uploads = new UploadServer(_workspace, _api.Log);
        _responses = new ResponseUrlServer(_workspace, answers, _api.Faults, _api.Log);
        _actor = new Actor(_workspace, _deliveries);
        _control = options.ControlApi ? new ControlApi(this) : null;
        _server = SimulatorHost.Build(options.Port, HandleAsync);
    }

    /// <summary>The Web API's root, e.g. <c>http://127.0.0.1:41234/api/</c>.</summary>
    public string ApiBaseUrl => _workspace.BaseUrl + WebApiServer.Prefix;

    /// <summary><c>xoxb-…</c>.</summary>
    public string BotToken => _tokens.Bot;

    /// <summary><c>xapp-…</c>.</summary>
    public string AppToken => _tokens.App;

    public string SigningSecret => _sender.SigningSecret;

    public string AppId => _workspace.AppId;

    public string TeamId => _workspace.TeamId;

    /// <summary>The bot as a user.</summary>
    public SlackUser Bot => _workspace.Bot;

    /// <summary>The newest calls of the Web API, of response URLs and of upload addresses, the oldest of them first.</summary>
    public IReadOnlyList<ApiRecord> Requests => _api.Log.Snapshot();

    /// <summary>The newest frames of all sockets, the oldest of them first.</summary>
    public IReadOnlyList<SocketFrame> SocketFrames => _sockets.Frames.Snapshot();

    /// <summary>What Slack accepted although a careful app would not do it.</summary>
    public IReadOnlyList<string> Complaints => _workspace.Complaints;

    /// <summary>Faults of the Web API and, as method <c>response_url</c>, of response URLs.</summary>
    public ApiFaults Faults => _api.Faults;

    /// <summary>Faults of sockets.</summary>
    public SocketFaults Sockets => _sockets.Faults;

    /// <summary>Faults of deliveries to the app over either transport.</summary>
    public DeliveryFaults Delivery => _deliveries.Faults;

    /// <summary>The number of sockets that are connected.</summary>
    public int ConnectedSockets => _sockets.Connected;

    /// <summary>The number of sockets that were opened since the start.</summary>
    public int OpenedSockets => _sockets.Opened;

    /// <summary>The app's address for HTTP mode, e.g. <c>http://127.0.0.1:5080</c>. Null: Socket Mode.</summary>
    public Uri? AppUrl
    {
        get => _deliveries.AppUrl;
        set => _deliveries.AppUrl = value;
    }

    public static Task<SlackSimulator> StartAsync() => StartAsync(new SlackSimulatorOptions());

    public static async Task<SlackSimulator> StartAsync(SlackSimulatorOptions options)
    {
        var simulator = new SlackSimulator(options);
        await simulator._server.StartAsync();
        simulator._workspace.BaseUrl = simulator._server.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return simulator;
    }

    /// <summary>From now on the bot token, and on request the app-level token, gets <c>token_revoked</c>.</summary>
    public void RevokeToken(bool appTokenToo = false)
    {
        _tokens.BotRevoked = true;
        _tokens.AppRevoked = appTokenToo;
        if (appTokenToo)
            Sockets.DropConnections();
    }

    /// <summary>Accepts both tokens again.</summary>
    public void RestoreToken() => _tokens.BotRevoked = _tokens.AppRevoked = false;

    public void RemoveScope(string scope) => _tokens.Remove(scope);

    public void AddScope(string scope) => _tokens.Add(scope);

    /// <summary>Empties <see cref="Requests"/> and <see cref="SocketFrames"/>.</summary>
    public void ClearLogs()
    {
        _api.Log.Clear();
        _sockets.Frames.Clear();
    }

    /// <summary>Sends any request to <see cref="AppUrl"/>, signed as given.</summary>
    /// <param name="path">E.g. <c>/slack/commands</c>.</param>
    /// <param name="contentType">The body's.</param>
    /// <param name="body">Sent unchanged.</param>
    /// <param name="at">The signed time. The default is now.</param>
    /// <param name="secret">The signing secret. The default is the correct one.</param>
    /// <param name="signature">The signature header instead of a correct one. Empty for none.</param>
    public Task<(HttpStatusCode Status, string Body)> SendRawAsync(
        string path, string contentType, string body, DateTimeOffset? at = null, string? secret = null, string? signature = null) =>
        _sender.SendRawAsync(path, contentType, body, at, secret, signature);

    public async ValueTask DisposeAsync()
    {
        Sockets.DropConnections();
        await _server.StopAsync(new CancellationToken(canceled: true));
        await _server.DisposeAsync();
        _sender.Dispose();
    }

    private Task HandleAsync(HttpContext http)
    {
        var path = http.Request.Path.Value!;
        if (path.StartsWith(WebApiServer.Prefix, StringComparison.Ordinal))
            return _api.HandleAsync(http);
        if (path.StartsWith(SocketListener.Path, StringComparison.Ordinal))
            return _listener.AcceptAsync(http);
        if (path.StartsWith(UploadServer.Prefix, StringComparison.Ordinal))
            return _uploads.HandleAsync(http);
        if (path.StartsWith(ResponseUrlServer.Prefix, StringComparison.Ordinal))
            return _responses.HandleAsync(http);
        if (_control is not null && http.Request.Path.StartsWithSegments("/control", StringComparison.Ordinal, out var rest))
            return _control.HandleAsync(http, rest.Value ?? "");
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
