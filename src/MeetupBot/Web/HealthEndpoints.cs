using MeetupBot.Application.Platforms;
using MeetupBot.Application.Startup;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using MeetupBot.Telemetry;

namespace MeetupBot.Web;

/// <summary>Endpoints for monitoring.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapAlive();
        app.MapGet("/readyz", ReadyAsync);
        app.MapGet("/metrics", (MetricsPage page) => Results.Text(page.Write(), MetricsPage.ContentType));
    }

    /// <summary>Those of a process that waits for another one to end: it is well, it is not ready, and it has no figures.</summary>
    public static void MapStandbyHealth(this IEndpointRouteBuilder app)
    {
        app.MapAlive();
        app.MapGet("/readyz", () => Results.Json(
            new { ready = false, storage = "another process works on it", platforms = new Dictionary<string, string>() }, statusCode: StatusCodes.Status503ServiceUnavailable));
        app.MapGet("/metrics", () => Results.Text("", MetricsPage.ContentType));
    }

    private static void MapAlive(this IEndpointRouteBuilder app) =>
        app.MapGet("/healthz", () => Results.Text($"ok\nmeetupbot {ProductVersion.Full}\n"));

    /// <summary>
    /// 200 when the rehearsal is over, the database answers and at least one platform is connected; 503 otherwise. Both contain the state of
    /// each. A platform whose spaces have all removed the bot is not connected.
    /// </summary>
    private static async Task<IResult> ReadyAsync(
        PlatformSet platforms, Database database, Rehearsal rehearsal, CancellationToken cancellationToken)
    {
        var left = await FindLeftAsync(platforms, database, cancellationToken);
        var states = platforms.All.ToDictionary(
            platform => platform.Name, platform => left?.Contains(platform.Name) == true ? "not connected" : StatusWord(platform.Status));
        var ready = rehearsal.IsOver && left is not null
            && platforms.All.Any(platform => platform.Status == PlatformStatus.Connected && !left.Contains(platform.Name));
        return Results.Json(
            new { ready, storage = left is not null ? "ok" : "failing", platforms = states },
            statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    /// <returns>The platforms whose spaces have all removed the bot; null when the database does not answer.</returns>
    private static async Task<IReadOnlyList<string>?> FindLeftAsync(PlatformSet platforms, Database database, CancellationToken cancellationToken)
    {
        try
        {
            return await database.ReadAsync<IReadOnlyList<string>>(
                session => [.. platforms.All.Select(platform => platform.Name).Where(session.Communities.HasLeftAll)], cancellationToken);
        }
        catch (StorageException)
        {
            return null;
        }
    }

    private static string StatusWord(PlatformStatus status) => status switch
    {
        PlatformStatus.Connected => "connected",
        PlatformStatus.Reconnecting => "reconnecting",
        PlatformStatus.Refused => "token refused",
        PlatformStatus.Stopped => "stopped",
        _ => "starting",
    };
}
