using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary><c>Open the grid</c> on a poll. The card is the same for all and the page is one's own, so the button leads to the link.</summary>
internal sealed class GridButtons(MeetupAccessService meetupAccessService, GridService gridService) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Grid];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (!PollScheduleService.IsOpen(meetup, context.Now))
            return PollClosedCard.Draw(context, meetup);
        if (gridService.FindLink(meetup, context.Caller.Id, context.Now) is not { } page)
            return Refusals.Create(Words.NoGrid);
        return new Reply.Private(new Card(
            new Block.Paragraph(new RichText([Words.GridOf, new Span.Strong(meetup.Title), Words.GridLinkHow])),
            new Block.Buttons(Button.Open(Words.OpenMyGrid, page)),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Summary = Words.OpenMyGrid,
        });
    }
}
