using MeetupBot.Storage;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using Quartz;

namespace MeetupBot.Features.Due;

/// <summary>
/// Keeps one Quartz trigger at the next due instant, and moves it when work is scheduled or cancelled. A sweep every minute catches
/// what a clock that jumped would miss.
/// </summary>
public sealed class DueClock(ISchedulerFactory schedulers, Database database, TimeProvider time) : BackgroundService
{
    private static readonly JobKey Job = new("due");
    private static readonly TriggerKey Next = new("due.next");
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What a stop left half done is taken up at once.
        await database.WriteAsync(session => session.Due.ReleaseLeases(Now()), stoppingToken);
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        await scheduler.AddJob(JobBuilder.Create<DueJob>().WithIdentity(Job).StoreDurably().Build(), new AddJobOptions { Replace = true }, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            var next = await database.ReadAsync(session => session.Due.NextAt(), stoppingToken);
            await SetAsync(scheduler, next, stoppingToken);
            await database.DueChanged.WaitAsync(Sweep, time, stoppingToken);
        }
    }

    private async Task SetAsync(IScheduler scheduler, Instant? next, CancellationToken cancellationToken)
    {
        var now = Now();
        var at = next is { } instant && instant > now ? instant : now;
        if (next is null)
        {
            await scheduler.UnscheduleJob(Next, cancellationToken);
            return;
        }

        var trigger = TriggerBuilder.Create().WithIdentity(Next).ForJob(Job).StartAt(at.ToDateTimeOffset()).Build();
        if (await scheduler.RescheduleJob(Next, trigger, cancellationToken) is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
    }

    private Instant Now() => Instant.FromDateTimeOffset(time.GetUtcNow());
}
