using MeetupBot.Application.Jobs;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Tests.Features.Turns;

/// <summary>Writes something, then fails: as a command, and as due work.</summary>
internal sealed class FaultyFeature(Session session, FaultyRuns runs) : ICommand, IDueJob
{
    public static CommandSpec Spec { get; } = new("fail", "Fails", []);

    public static string Kind => "test.fail";

    public static string Describe(string title) => "It fails";

    public Reply Run(Turn turn, CommandInteraction command)
    {
        session.Communities.Update(turn.Caller.Community with { Name = "changed" });
        throw new InvalidOperationException("on purpose");
    }

    public void Run(DueTurn turn)
    {
        runs.Count++;
        session.Communities.Join("test", "elsewhere", "written half", turn.Now);
        throw new InvalidOperationException("on purpose");
    }
}

internal sealed class FaultyRuns
{
    public int Count { get; set; }
}
