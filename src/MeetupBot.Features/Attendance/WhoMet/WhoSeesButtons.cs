using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Explains in private who may see that two people met, by the reader's own visibility.</summary>
internal sealed class WhoSeesButtons : IButton
{
    public const string WhoSeesButton = "met.sees";

    public static IReadOnlyList<string> Buttons { get; } = [WhoSeesButton];

    public static Button Draw() => new(Words.WhoSeesThis, new(WhoSeesButton));

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Private(new Card(
        new Block.Paragraph(Words.WhileOneSaysSo),
        new Block.Paragraph(Words.OnceBothSaySo(context.Caller.Member.Visibility)),
        new Block.Paragraph(Words.StrikeAnyTime),
        new Block.Buttons(new Button(Words.ChangeVisibility, new(ButtonNames.Me))))
    {
        Summary = Words.WhoSeesThis,
    });
}
