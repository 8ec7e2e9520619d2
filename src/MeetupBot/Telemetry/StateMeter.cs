using System.Diagnostics.Metrics;
using MeetupBot.Application.Platforms;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime.Extensions;

namespace MeetupBot.Telemetry;

/// <summary>Gauges of what the bot is in the middle of. They are read only when somebody asks: at a scrape, or when an exporter is due.</summary>
public sealed class StateMeter
{
    private readonly Database _database;
    private readonly TimeProvider _time;

    public StateMeter(IMeterFactory meters, Database database, PlatformSet platforms, TimeProvider time)
    {
        (_database, _time) = (database, time);
        Meter = meters.Create(InteractionTelemetry.Name);
        Meter.CreateObservableGauge<long>("meetupbot_outbox_in_line", () => Count().InLine, null, "Messages that could go out now.");
        Meter.CreateObservableGauge<long>("meetupbot_outbox_asleep", () => Count().Asleep, null, "Messages in flight or waiting for a time.");
        Meter.CreateObservableGauge<long>("meetupbot_outbox_set_aside", () => Count().SetAside, null, "Messages given up; somebody should look.");
        Meter.CreateObservableGauge<double>("meetupbot_due_late_seconds", FindLateness, "s", "How long the first piece of due work has been waiting.");
        Meter.CreateObservableCounter<long>(
            "meetupbot_allocated_bytes_total", () => GC.GetTotalAllocatedBytes(), "By", "Managed memory taken since the start.");
        Meter.CreateObservableGauge<long>(
            "meetupbot_platform_connected", () => platforms.All.Select(Connected), null, "Whether the platform is connected.");
    }

    public Meter Meter { get; }

    private static Measurement<long> Connected(IChatPlatform platform) => new(
        platform.Status == PlatformStatus.Connected ? 1 : 0, new KeyValuePair<string, object?>("platform", platform.Name));

    private OutboxCounts Count() => Read(session => session.Outbox.Count());

    private double FindLateness() =>
        Read(session => session.Due.NextAt()) is { } next ? Math.Max(0, (_time.GetCurrentInstant() - next).TotalSeconds) : 0;

    // Reads run on the calling thread.
    private T Read<T>(Func<Session, T> query) => _database.ReadAsync(query).GetAwaiter().GetResult();
}
