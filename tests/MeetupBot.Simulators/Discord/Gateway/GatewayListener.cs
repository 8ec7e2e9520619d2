using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Gateway;

/// <summary>Accepts WebSockets. Source: Gateway, "Gateway URL Query String Params".</summary>
internal sealed class GatewayListener(SimWorld world, GatewayHub hub, GatewayProtocol protocol)
{
    private int _count;

    public async Task AcceptAsync(HttpContext http)
    {
        if (hub.Faults.RefuseConnections)
        {
            hub.Faults.CountRefusal();
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        var query = http.Request.Query;
        using var socket = await http.WebSockets.AcceptWebSocketAsync();
        var number = Interlocked.Increment(ref _count);
        hub.Frames.Add(new GatewayFrame(
            world.Now, number, true, GatewayFrame.Opened, http.Request.Path + http.Request.QueryString.Value, default));
        using var connection = new GatewayConnection(
            number, socket, world, hub, protocol, query["compress"] == "zlib-stream", http.Abort);
        hub.Add(connection);
        if (query["v"] != "10" || query["encoding"] != "json" || query["compress"].ToString() is not ("" or "zlib-stream"))
            connection.Close(GatewayCloseCode.InvalidApiVersion, "Only v=10 and encoding=json, plain or zlib-stream.");
        await connection.RunAsync();
    }
}
