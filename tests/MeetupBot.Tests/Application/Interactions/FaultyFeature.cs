using MeetupBot.Application.Interactions;
using MeetupBot.Application.Jobs;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Tests.Application.Interactions;

/// <summary>Writes something, then fails: as a command, and as due work.</summary>
internal sealed class FaultyFeature(Session session, FaultyRuns runs) : ICommand, IJob
{
    public static CommandSpec Spec { get; } = new("fail", "Fails", []);

    public static string Kind => "test.fail";

    public static string Describe(string title) => "It fails";

    public static string DescribeDone(string title) => "It failed";

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        session.Communities.Update(context.Caller.Community with { Name = "changed" });
        throw new InvalidOperationException("on purpose");
    }

    public void Run(JobContext job)
    {
        runs.Count++;
        session.Communities.Join("test", "elsewhere", "written half", job.Now);
        throw new InvalidOperationException("on purpose");
    }
}

internal sealed class FaultyRuns
{
    public int Count { get; set; }
}
