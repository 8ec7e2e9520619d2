using MeetupBot.Domain;
using MeetupBot.Storage.Sessions;
using NodaTime;
using Quartz;

namespace MeetupBot.Application.Jobs;

/// <summary>Clears away what has served: interactions seen long ago, forgotten drafts, old codes and ended calendars, in bounded batches. What was deleted leaves the log, too.</summary>
[DisallowConcurrentExecution]
public sealed class HousekeepingJob(Database database, TimeProvider time) : Quartz.IJob
{
    private const int Batch = 1000;

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var now = Instant.FromDateTimeOffset(time.GetUtcNow());
        while (await database.WriteAsync(
            session => session.ProcessedInteractions.RemoveBefore(now - Retention.ProcessedInteraction, Batch), cancellationToken) == Batch)
            await Task.Yield();
        while (await database.WriteAsync(session => session.Drafts.RemoveBefore(now - Retention.Draft, Batch), cancellationToken) == Batch)
            await Task.Yield();
        while (await database.WriteAsync(session => session.Sent.RemoveBefore(now - Retention.SentMessage, Batch), cancellationToken) == Batch)
            await Task.Yield();
        while (await database.WriteAsync(session => session.LinkCodes.RemoveBefore(now - Retention.LinkCode, Batch), cancellationToken) == Batch)
            await Task.Yield();
        while (await database.WriteAsync(session => session.Feeds.RemoveBefore(now - Retention.EndedFeed, Batch), cancellationToken) == Batch)
            await Task.Yield();
        await database.EmptyLogAsync();
    }
}
