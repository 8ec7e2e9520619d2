using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Simulators.Slack.Model;
using Microsoft.AspNetCore.Http.Features;

namespace MeetupBot.Simulators.Slack.SocketMode;

/// <summary>
/// Accepts WebSockets for addresses from apps.connections.open. It performs the handshake itself, so that the bytes below the WebSocket
/// can be held back. Source: RFC 6455, section 4.2.2.
/// </summary>
internal sealed class SocketListener(Workspace workspace, SocketHub hub)
{
    public const string Path = "/link/";

    private const string AcceptSuffix = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    public async Task AcceptAsync(HttpContext http)
    {
        if (hub.Faults.RefuseConnections)
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (!hub.TakeTicket(http.Request.Query["ticket"].ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        var upgrade = http.Features.Get<IHttpUpgradeFeature>();
        if (upgrade is not { IsUpgradableRequest: true } || http.Request.Headers.SecWebSocketKey is not [{ } key])
        {
            http.Response.StatusCode = StatusCodes.Status400BadRequest;
            return;
        }

        http.Response.Headers.Connection = "Upgrade";
        http.Response.Headers.Upgrade = "websocket";
        http.Response.Headers.SecWebSocketAccept = Accept(key);
        await using var stream = new FrozenStream(await upgrade.UpgradeAsync());
        using var socket = WebSocket.CreateFromStream(stream, new WebSocketCreationOptions
        {
            IsServer = true,
            KeepAliveInterval = workspace.Options.PingInterval,
            KeepAliveTimeout = workspace.Options.PongTimeout,
        });
        await hub.RunAsync(stream, socket, http.Abort);
    }

#pragma warning disable CA5350 // The handshake of RFC 6455 is defined with SHA-1.
    private static string Accept(string key) => Convert.ToBase64String(SHA1.HashData(Encoding.ASCII.GetBytes(key + AcceptSuffix)));
#pragma warning restore CA5350
}
