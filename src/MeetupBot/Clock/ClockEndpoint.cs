using System.Globalization;
using System.Net;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Clock;

/// <summary>Lets a test on this machine move the clock of the running process forward.</summary>
public static class ClockEndpoint
{
    public const string Path = "/clock";

    /// <summary>
    /// <c>PUT</c> with the new offset as its body. 204 when the clock was moved and timed work checks it again; 400 for an offset that is
    /// not valid or smaller than before; 404 for a request from another machine.
    /// </summary>
    public static void MapClock(this IEndpointRouteBuilder app, AdvanceableClock clock) => app.MapPut(Path, async (HttpContext http, Database database) =>
    {
        if (http.Connection.RemoteIpAddress is not { } from || !IPAddress.IsLoopback(from))
            return Results.NotFound();
        using var reader = new StreamReader(http.Request.Body);
        var text = await reader.ReadToEndAsync(http.RequestAborted);
        if (!TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var lead) || !clock.TrySetLead(lead))
            return Results.BadRequest();
        database.DueChanged.Set();
        database.OutboxChanged.Set();
        return Results.NoContent();
    });
}
