using MeetupBot.Chat;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;
using Microsoft.Extensions.Hosting;
using NodaTime;

namespace MeetupBot.Features.Outgoing;

/// <summary>
/// Takes messages out of the outbox and has the platforms deliver them: many lanes at once, one message a lane, and no platform
/// waits for another.
/// </summary>
public sealed class Dispatcher(Database database, PlatformSet platforms, DeliveryDesk desk, TimeProvider time) : BackgroundService
{
    private const int MostInFlight = 64;

    /// <summary>Longer than an adapter takes for one delivery, its own waiting for limits included.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(10);

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    private int inFlight;

    /// <summary>Deliveries that have begun and not ended.</summary>
    public int InFlight => Volatile.Read(ref inFlight);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var served = platforms.All.Select(platform => (platform, changed: new Signal())).ToList();
        var loops = served.Select(entry => ServeAsync(entry.platform, entry.changed, stoppingToken)).ToList();
        loops.Add(SpreadAsync([.. served.Select(entry => entry.changed)], stoppingToken));
        await Task.WhenAll(loops);
    }

    /// <summary>The one signal of the database wakes every platform's loop.</summary>
    private async Task SpreadAsync(List<Signal> signals, CancellationToken stoppingToken)
    {
        while (true)
        {
            await database.OutboxChanged.WaitAsync(stoppingToken);
            signals.ForEach(signal => signal.Set());
        }
    }

    private async Task ServeAsync(IChatPlatform platform, Signal changed, CancellationToken stoppingToken)
    {
        // What a stop left in flight may or may not have arrived: it is taken up at once, as a repeat.
        await database.WriteAsync(session => session.Outbox.ReleaseLeases(platform.Name, Now()), stoppingToken);
        using var free = new SemaphoreSlim(MostInFlight, MostInFlight);
        while (!stoppingToken.IsCancellationRequested)
        {
            await free.WaitAsync(stoppingToken);
            free.Release();
            var claimed = await database.WriteAsync(
                session => session.Outbox.Claim(platform.Name, Now(), Lease, free.CurrentCount), stoppingToken);
            foreach (var item in claimed)
            {
                await free.WaitAsync(stoppingToken);
                Interlocked.Increment(ref inFlight);
                _ = DeliverAsync(platform, item, free, stoppingToken);
            }

            if (claimed.Count > 0)
                continue;
            var next = await database.ReadAsync(session => session.Outbox.NextAt(platform.Name, Now()), stoppingToken);
            await changed.WaitAsync(Until(next), time, stoppingToken);
        }
    }

    private async Task DeliverAsync(IChatPlatform platform, OutboxItem item, SemaphoreSlim free, CancellationToken stoppingToken)
    {
        try
        {
            await desk.DeliverAsync(platform, item, stoppingToken);
        }
        finally
        {
            Interlocked.Decrement(ref inFlight);
            free.Release();
        }
    }

    private TimeSpan Until(Instant? next) => next is { } at
        ? TimeSpan.FromTicks(Math.Clamp((at - Now()).BclCompatibleTicks, TimeSpan.TicksPerMillisecond, Sweep.Ticks))
        : Sweep;

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
