using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Refuses, before anything is saved, what the card of a meetup could not show.</summary>
internal sealed class CardPlaceService(RefusedCardService refusedCardService)
{
    /// <param name="again">The action that tries the same again.</param>
    /// <returns>Null if the card can be shown as far as is known.</returns>
    public Reply? RefuseIfUnshowable(InteractionContext context, Meetup meetup, Func<ActionId> again)
    {
        var space = context.Caller.Space;
        foreach (var card in refusedCardService.ListCards(meetup.Id, space.Id))
        {
            if (context.FindCardObstacle(card.Channel) is not { } obstacle)
                continue;
            var buttons = new List<Button> { new(Words.PostHereAgain, again(), ButtonTone.Primary) };
            if (CardMoveRule.MayMove(meetup, card, space))
                buttons.Add(new(Words.MoveTheCard, new(ButtonNames.MoveCard, meetup.Id.Value)));
            return Refusals.Create(Words.CantPost(meetup.Title, obstacle) + " " + Words.NothingSavedYet, [.. buttons]);
        }

        return null;
    }
}
