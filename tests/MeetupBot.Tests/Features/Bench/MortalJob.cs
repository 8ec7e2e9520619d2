using MeetupBot.Features.Turns;

namespace MeetupBot.Tests.Features.Bench;

/// <summary>Does what a job does until the process dies: then nothing of it is done, and nothing follows.</summary>
/// <param name="job">What is to be done.</param>
/// <param name="goesOn">Asked before each piece.</param>
internal sealed class MortalJob(IDueJob job, Func<bool> goesOn) : IDueJob
{
    public string Kind => job.Kind;

    public string Describe(string title) => job.Describe(title);

    public void Run(DueTurn turn)
    {
        job.Run(turn);
        if (!goesOn())
            throw new OperationCanceledException();
    }
}
