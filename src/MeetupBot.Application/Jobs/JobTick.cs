using MeetupBot.Storage.Sessions;
using Quartz;

namespace MeetupBot.Application.Jobs;

/// <summary>The tick: does what is due, then has the clock look for the next.</summary>
[DisallowConcurrentExecution]
public sealed class JobTick(JobRunner jobRunner, Database database) : Quartz.IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        await jobRunner.RunAsync(cancellationToken);
        database.DueChanged.Set();
    }
}
