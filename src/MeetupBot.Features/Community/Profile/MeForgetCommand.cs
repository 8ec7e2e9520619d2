using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Erases the viewer, after a confirmation.</summary>
internal sealed class MeForgetCommand(MemberErasureService memberErasureService) : ICommand, IButton
{
    public const string ForgetButton = "me.forget";

    public static CommandSpec Spec { get; } = new("me forget", "Remove you and what I store about you", []);

    public static IReadOnlyList<string> Buttons { get; } = [ForgetButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) => new Reply.Private(new Card(
        new Block.Paragraph(Words.ForgetAsk),
        new Block.Buttons(new Button(Words.ForgetMe, new(ForgetButton), ButtonTone.Danger))));

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        memberErasureService.Erase();
        return new Reply.Replace(new Card(new Block.Paragraph(Words.Forgotten)) { Tone = CardTone.Off });
    }
}
