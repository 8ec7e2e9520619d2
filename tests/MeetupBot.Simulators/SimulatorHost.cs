using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MeetupBot.Simulators;

/// <summary>A minimal server on the loopback address: no configuration, no logging, one handler.</summary>
internal static class SimulatorHost
{
    private const long MaxBodyBytes = 32 * 1024 * 1024;

    /// <param name="port">0 uses any free port.</param>
    /// <param name="handle">Gets every request.</param>
    public static WebApplication Build(int port, RequestDelegate handle)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBodyBytes;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Listen(IPAddress.Loopback, port, listen => listen.Protocols = HttpProtocols.Http1);
        });
        builder.Services.AddSingleton<IHostLifetime, QuietLifetime>();
        var app = builder.Build();
        // Heartbeats are part of the protocol. Pings of the transport would hide half-open sockets.
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.Zero });
        app.Run(handle);
        return app;
    }
}
