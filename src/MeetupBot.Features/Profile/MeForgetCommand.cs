using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Profile;

/// <summary>Removes the viewer, after asking once.</summary>
public sealed class MeForgetCommand : ICommand, IAction
{
    public CommandSpec Spec { get; } = new("me forget", "Remove you and what I store about you", []);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Forget];

    public Reply Run(Turn turn, CommandInteraction command) => new Reply.Private(new Card(
        new Block.Paragraph(Words.ForgetAsk),
        new Block.Buttons(new Button(Words.ForgetMe, new(Cards.Actions.Forget), ButtonTone.Danger))));

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        new Forgetting(turn).Run();
        return new Reply.Replace(new Card(new Block.Paragraph(Words.Forgotten)) { Tone = CardTone.Off });
    }
}
