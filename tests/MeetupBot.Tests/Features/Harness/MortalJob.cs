using MeetupBot.Application.Jobs;
namespace MeetupBot.Tests.Features.Bench;

/// <summary>Does what a job does until the process dies: then nothing of it is done, and nothing follows.</summary>
/// <param name="job">What is to be done.</param>
/// <param name="goesOn">Asked after each piece.</param>
internal sealed class MortalJob(IDueJob job, Func<bool> goesOn) : IDueJob
{
    public static string Kind => "test.mortal";

    public static string Describe(string title) => title;

    public void Run(DueTurn turn)
    {
        job.Run(turn);
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

    public override IDueJob Create(IServiceProvider scope) => new MortalJob(job.Create(scope), goesOn);
}
