using System.Globalization;
using System.Text;
using MeetupBot.Application.Platforms;
using MeetupBot.Application.Startup;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Web;

/// <summary>Endpoints for monitoring.</summary>
public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => Results.Text($"ok\nmeetupbot {ProductVersion.Full}\n"));
        app.MapGet("/readyz", ReadyAsync);
        app.MapGet("/metrics", MetricsAsync);
    }

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

    /// <summary>Prometheus text format 0.0.4.</summary>
    private static async Task<IResult> MetricsAsync(PlatformSet platforms, Database database, CancellationToken cancellationToken)
    {
        var counts = await database.ReadAsync(session => session.Outbox.Count(), cancellationToken);
        var text = new StringBuilder();
        Gauge(text, "meetupbot_outbox_in_line", "Messages that could go out now.", counts.InLine);
        Gauge(text, "meetupbot_outbox_asleep", "Messages in flight or waiting for a time.", counts.Asleep);
        Gauge(text, "meetupbot_outbox_set_aside", "Messages given up; somebody should look.", counts.SetAside);
        text.Append(CultureInfo.InvariantCulture,
            $"# HELP meetupbot_allocated_bytes_total Managed memory taken since the start.\n# TYPE meetupbot_allocated_bytes_total counter\nmeetupbot_allocated_bytes_total {GC.GetTotalAllocatedBytes()}\n");
        text.Append("# HELP meetupbot_platform_connected Whether the platform is connected.\n# TYPE meetupbot_platform_connected gauge\n");
        foreach (var platform in platforms.All)
            text.Append(CultureInfo.InvariantCulture,
                $"meetupbot_platform_connected{{platform=\"{platform.Name}\"}} {(platform.Status == PlatformStatus.Connected ? 1 : 0)}\n");
        return Results.Text(text.ToString(), "text/plain; version=0.0.4; charset=utf-8");
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

    private static void Gauge(StringBuilder text, string name, string help, long value) => text.Append(
        CultureInfo.InvariantCulture, $"# HELP {name} {help}\n# TYPE {name} gauge\n{name} {value}\n");
}
