using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace MeetupBot.Sandbox.Page;

/// <summary>Server-sent events: one whenever the page should be fetched again, and one per minute for the times on it.</summary>
public sealed class LiveStream(LiveSignal signal, IHostApplicationLifetime host)
{
    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);

    // Changes come in bursts (a card, its answer, the due work). One fetch shows them all.
    private static readonly TimeSpan Burst = TimeSpan.FromMilliseconds(40);

    public async Task WriteAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, host.ApplicationStopping);
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        try
        {
            while (true)
            {
                var (version, next) = signal.Current();
                await context.Response.WriteAsync($"data: {version}\n\n", end.Token);
                await context.Response.Body.FlushAsync(end.Token);
                await Task.WhenAny(next, Task.Delay(Minute, TimeProvider.System, end.Token));
                await Task.Delay(Burst, TimeProvider.System, end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The page was closed, or the host stops.
        }
    }
}
