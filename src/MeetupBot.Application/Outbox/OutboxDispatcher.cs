using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Takes messages from the outbox and delivers them. Many lanes are delivered at once, with one message per lane at a time. No platform
/// waits for another.
/// </summary>
internal sealed partial class OutboxDispatcher(
    Database database,
    PlatformSet platforms,
    OutboxDeliverer outboxDeliverer,
    TimeProvider time,
    ILogger<OutboxDispatcher> logger) : BackgroundService
{
    /// <summary>Longer than an adapter needs for one delivery, including its waits for rate limits.</summary>
    private static readonly Duration Lease = Duration.FromMinutes(10);

    private static readonly TimeSpan Sweep = TimeSpan.FromSeconds(30);

    private int _inFlight;

    /// <summary>The deliveries in flight, and the claims by which more come.</summary>
    public int InFlight => Volatile.Read(ref _inFlight);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var served = platforms.All.Select(platform => (platform, changed: new Signal())).ToList();
        var loops = served.Select(entry => ServeAsync(entry.platform, entry.changed, stoppingToken)).ToList();
        loops.Add(SpreadAsync([.. served.Select(entry => entry.changed)], stoppingToken));
        await Task.WhenAll(loops);
    }

    /// <summary>The database's signal wakes the loop of every platform.</summary>
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
        // Messages in flight at the last stop may or may not have arrived. They are repeated at once, with the same key.
        await StorageRetry.OutlastAsync(
            () => database.WriteAsync(
                session => session.Outbox.ReleaseLeases(platform.Name, time.GetCurrentInstant()),
                stoppingToken), LogTrouble, time, stoppingToken);
        var slots = new OutboxSlots();
        while (!stoppingToken.IsCancellationRequested)
            await StorageRetry.OutlastAsync(
                () => ServeRoundAsync(platform, changed, slots, stoppingToken), LogTrouble, time, stoppingToken);
    }

    private async Task ServeRoundAsync(IChatPlatform platform, Signal changed, OutboxSlots slots, CancellationToken stoppingToken)
    {
        if (slots.Free == 0 || !await ClaimAsync(platform, changed, slots, stoppingToken))
            await changed.WaitAsync(Until(await NextAtAsync(platform.Name, slots, stoppingToken)), time, stoppingToken);
    }

    private async Task<bool> ClaimAsync(IChatPlatform platform, Signal changed, OutboxSlots slots, CancellationToken stoppingToken)
    {
        // What is claimed waits no longer, so it is counted before.
        Interlocked.Increment(ref _inFlight);
        try
        {
            var claimed = await database.WriteAsync(session => Claim(session, platform.Name, slots), stoppingToken);
            foreach (var item in claimed)
            {
                slots.Take(item);
                Interlocked.Increment(ref _inFlight);
                _ = DeliverAsync(platform, item, slots, changed, stoppingToken);
            }

            return claimed.Count > 0;
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
        }
    }

    private List<OutboxMessage> Claim(Session session, string platform, OutboxSlots slots)
    {
        var claimed = session.Outbox.Claim(platform, time.GetCurrentInstant(), Lease, slots.Free, OutboxPriority.LastInChannels).ToList();
        var left = Math.Min(slots.Free - claimed.Count, slots.FreeToPeople);
        if (left > 0)
            claimed.AddRange(session.Outbox.Claim(platform, time.GetCurrentInstant(), Lease, left));
        return claimed;
    }

    /// <summary>Null when only the end of a delivery can make room.</summary>
    private async Task<Instant?> NextAtAsync(string platform, OutboxSlots slots, CancellationToken cancellationToken)
    {
        if (slots.Free == 0)
            return null;
        var last = slots.FreeToPeople > 0 ? int.MaxValue : OutboxPriority.LastInChannels;
        return await database.ReadAsync(session => session.Outbox.NextAt(platform, time.GetCurrentInstant(), last), cancellationToken);
    }

    private async Task DeliverAsync(
        IChatPlatform platform, OutboxMessage item, OutboxSlots slots, Signal changed, CancellationToken stoppingToken)
    {
        try
        {
            await outboxDeliverer.DeliverAsync(platform, item, stoppingToken);
        }
        finally
        {
            Interlocked.Decrement(ref _inFlight);
            slots.Release(item);
            changed.Set();
        }
    }

    private TimeSpan Until(Instant? next) => next is { } at
        ? TimeSpan.FromTicks(Math.Clamp((at - time.GetCurrentInstant()).BclCompatibleTicks, TimeSpan.TicksPerMillisecond, Sweep.Ticks))
        : Sweep;

    [LoggerMessage(LogLevel.Error, "Messages wait: {Problem}")]
    private partial void LogTrouble(string problem);
}
