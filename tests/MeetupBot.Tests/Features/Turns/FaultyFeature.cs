using MeetupBot.Chat;
using MeetupBot.Features.Turns;

namespace MeetupBot.Tests.Features.Turns;

/// <summary>Writes something, then fails: as a command, and as due work.</summary>
internal sealed class FaultyFeature : ICommand, IDueJob
{
    public CommandSpec Spec { get; } = new("fail", "Fails", []);

    public string Kind => "test.fail";

    public int Runs { get; private set; }

    public Reply Run(Turn turn, CommandInteraction command)
    {
        turn.Session.Communities.Update(turn.Caller.Community with { Name = "changed" });
        throw new InvalidOperationException("on purpose");
    }

    public string Describe(string title) => "It fails";

    public void Run(DueTurn turn)
    {
        Runs++;
        turn.Session.Communities.Join("test", "elsewhere", "written half", turn.Now);
        throw new InvalidOperationException("on purpose");
    }
}
