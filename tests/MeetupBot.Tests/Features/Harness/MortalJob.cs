using MeetupBot.Application.Jobs;
namespace MeetupBot.Tests.Features.Harness;

/// <summary>Does what a job does until the process dies: then nothing of it is done, and nothing follows.</summary>
/// <param name="inner">What is to be done.</param>
/// <param name="goesOn">Asked after each piece.</param>
internal sealed class MortalJob(IJob inner, Func<bool> goesOn) : IJob
{
    public static string Kind => "test.mortal";

    public static string Describe(string title) => title;

    public void Run(JobContext job)
    {
        inner.Run(job);
        if (!goesOn())
            throw new OperationCanceledException();
    }
}

internal sealed class MortalRegistration(JobRegistration job, Func<bool> goesOn) : JobRegistration
{
    public override string Kind => job.Kind;

    public override bool ChecksPeople => false;

    public override bool IsPrepared => false;

    public override string Describe(string title) => job.Describe(title);

    public override IJob Create(IServiceProvider scope) => new MortalJob(job.Create(scope), goesOn);
}
