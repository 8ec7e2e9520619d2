using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Sessions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using NodaTime;
using NodaTime.Extensions;
using Quartz;

namespace MeetupBot.Application.Jobs;

/// <summary>
/// Keeps one Quartz trigger at the next due instant, and moves it when work is scheduled or cancelled. A sweep every minute catches
/// what a clock that jumped would miss.
/// </summary>
public sealed partial class JobClock(ISchedulerFactory schedulers, Database database, TimeProvider time, ILogger<JobClock> logger)
    : BackgroundService
{
    private static readonly JobKey Job = new("due");
    private static readonly TriggerKey Next = new("due.next");
    private static readonly TimeSpan Sweep = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // What a stop left half done is taken up at once.
        await StorageRetry.OutlastAsync(
            () => database.WriteAsync(session => session.Due.ReleaseLeases(time.GetCurrentInstant()), stoppingToken), LogTrouble, time, stoppingToken);
        var scheduler = await schedulers.GetScheduler(stoppingToken);
        await scheduler.AddJob(JobBuilder.Create<JobTick>().WithIdentity(Job).StoreDurably().Build(), new AddJobOptions { Replace = true }, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
            await StorageRetry.OutlastAsync(() => RoundAsync(scheduler, stoppingToken), LogTrouble, time, stoppingToken);
    }

    private async Task RoundAsync(IScheduler scheduler, CancellationToken cancellationToken)
    {
        await SetAsync(scheduler, await database.ReadAsync(session => session.Due.NextAt(), cancellationToken), cancellationToken);
        await database.DueChanged.WaitAsync(Sweep, time, cancellationToken);
    }

    private async Task SetAsync(IScheduler scheduler, Instant? next, CancellationToken cancellationToken)
    {
        var now = time.GetCurrentInstant();
        var at = next is { } instant && instant > now ? instant : now;
        if (next is null)
        {
            await scheduler.UnscheduleJob(Next, cancellationToken);
            return;
        }

        // With another clock than the scheduler's, a trigger that fired late would be late again at once, for ever.
        var trigger = TriggerBuilder.Create(time).WithIdentity(Next).ForJob(Job).StartAt(at.ToDateTimeOffset()).Build();
        if (await scheduler.RescheduleJob(Next, trigger, cancellationToken) is null)
            await scheduler.ScheduleJob(trigger, cancellationToken: cancellationToken);
    }

    [LoggerMessage(LogLevel.Error, "Due work waits: {Problem}")]
    private partial void LogTrouble(string problem);
}
