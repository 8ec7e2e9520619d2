using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Hosts move a meetup's card to the announce channel, or to the channel where they press, or have it tried again where it was refused.
/// </summary>
internal sealed class MoveCardButtons(
    CardPlaceService cardPlaceService,
    MeetupAccessService meetupAccessService,
    MeetupCardPosts meetupCardPosts,
    RefusedCardService refusedCardService,
    Session session) : IButton
{
    /// <summary>The detail of a button that moves the card to where it is pressed.</summary>
    public const string Here = "here";

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.MoveCard, ButtonNames.PostAgain];

    /// <summary>The detail is the space of the card, which may be another than the host's, or <see cref="Here"/>.</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, "move", out var meetup) is { } refusal)
            return refusal;
        var space = FindSpace(meetup, press.Action.Detail) ?? context.Caller.Space;
        return press.Action.Name == ButtonNames.PostAgain ? Retry(context, meetup, space) : Move(context, meetup, space, press.Action);
    }

    private Reply Retry(InteractionContext context, Meetup meetup, Space space)
    {
        var action = new ActionId(ButtonNames.PostAgain, meetup.Id.Value, space.Id.ToString());
        if (space.Id == context.Caller.Space.Id && cardPlaceService.RefuseIfUnshowable(context, meetup, () => action) is { } refusal)
            return refusal;
        if (refusedCardService.Find(meetup.Id, space.Id) is null)
            return Refusals.Create(Words.CardStands);
        refusedCardService.Forget(meetup.Id, space.Id);
        foreach (var card in refusedCardService.ListCards(meetup.Id, space.Id))
            meetupCardPosts.Refresh(card);
        return Said(Words.CardRetried(meetup.Title), meetup);
    }

    private Reply Move(InteractionContext context, Meetup meetup, Space space, ActionId pressed)
    {
        if (!CardMoveRule.IsMovable(meetup))
            return Refusals.Create(Words.StaysBetweenThem);
        var here = pressed.Detail == Here ? context.Channel?.Id : null;
        if (here is null && !meetup.IsOpen)
            return Refusals.Create(Words.OnlyWherePostedNow);
        if ((here ?? space.AnnounceChannel) is not { } target)
            return Refusals.Create(Words.NowhereToMove);
        if (refusedCardService.ListCards(meetup.Id, space.Id).All(card => card.Channel == target))
            return Refusals.Create(Words.CardIsThere);
        if (space.Id == context.Caller.Space.Id && context.FindCardObstacle(target) is { } obstacle)
            return Refusals.Create(Words.CantPost(meetup.Title, obstacle), new Button(Words.TryAgain, pressed));
        refusedCardService.Move(meetup, space, target);
        return Said(Words.CardMoves(meetup.Title), meetup);
    }

    private Space? FindSpace(Meetup meetup, string detail) =>
        SpaceId.TryParse(detail, out var id)
        && session.Communities.FindSpace(id) is { } space && session.Communities.AreLinked(space.CommunityId, meetup.Community)
            ? space
            : null;

    private static Reply.Replace Said(RichText text, Meetup meetup) =>
        new(new Card(new Block.Paragraph(text), Block.Footer.OfId(meetup.Id.Value)) { Tone = CardTone.Settled, Summary = Words.Saved });
}
