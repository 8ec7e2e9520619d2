using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Members;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>Runs a job until the simulated process dies. After that, nothing of it is done.</summary>
/// <param name="goesOn">Called after each piece of work.</param>
internal sealed class CrashingJob(JobRegistration inner, Func<bool> goesOn) : JobRegistration
{
    public override string Kind => inner.Kind;

    public override bool ChecksPeople => false;

    public override bool IsPrepared => false;

    public override string Describe(string title) => inner.Describe(title);

    public override string DescribeDone(string title) => inner.DescribeDone(title);

    public override IReadOnlyList<MemberId> PeopleOf(IServiceProvider scope, JobContext job) => [];

    public override object? Prepare(IServiceProvider scope, JobContext job) => null;

    public override void Run(IServiceProvider scope, JobContext job)
    {
        inner.Run(scope, job);
        if (!goesOn())
            throw new OperationCanceledException();
    }
}
