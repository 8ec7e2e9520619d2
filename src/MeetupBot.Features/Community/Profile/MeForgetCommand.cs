using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Removes the viewer, after asking once.</summary>
internal sealed class MeForgetCommand(Forgetting forgetting) : ICommand, IAction
{
    public static CommandSpec Spec { get; } = new("me forget", "Remove you and what I store about you", []);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Forget];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction command) => new Reply.Private(new Card(
        new Block.Paragraph(Words.ForgetAsk),
        new Block.Buttons(new Button(Words.ForgetMe, new(Actions.Forget), ButtonTone.Danger))));

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        forgetting.Run();
        return new Reply.Replace(new Card(new Block.Paragraph(Words.Forgotten)) { Tone = CardTone.Off });
    }
}
