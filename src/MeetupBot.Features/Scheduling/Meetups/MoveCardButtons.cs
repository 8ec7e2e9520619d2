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
/// Hosts move a meetup's card to the announce channel, or to the channel where they press, or have it tried again where it was refused. A
/// meetup that only some see is moved after one question, which says who will see it then.
/// </summary>
internal sealed class MoveCardButtons(
    AudienceReader audienceReader,
    CardPlaceService cardPlaceService,
    MeetupAccessService meetupAccessService,
    MeetupCardPosts meetupCardPosts,
    RefusedCardService refusedCardService,
    Session session) : IButton
{
    /// <summary>The detail of a button that moves the card to where it is pressed.</summary>
    public const string Here = "here";

    private const string YesButton = "card.move.yes";
    private const string NoButton = "card.move.no";

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.MoveCard, ButtonNames.PostAgain, YesButton, NoButton];

    /// <summary>
    /// The detail is the space of the card, which may be another than the host's, or <see cref="Here"/>; of an answer to the question, the
    /// channel that it named.
    /// </summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, "move", out var meetup) is { } refusal)
            return refusal;
        if (press.Action.Name == NoButton)
            return Said(Words.CardStays(meetup.Title), meetup);
        var space = (press.Action.Name == YesButton ? null : FindSpace(meetup, press.Action.Detail)) ?? context.Caller.Space;
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
        var isConfirmed = pressed.Name == YesButton;
        var here = isConfirmed || pressed.Detail == Here ? context.Channel?.Id : null;
        if (here is null && !meetup.IsOpen)
            return Refusals.Create(Words.OnlyWherePostedNow);
        if ((here ?? space.AnnounceChannel) is not { } target)
            return Refusals.Create(Words.NowhereToMove);
        if (refusedCardService.ListCards(meetup.Id, space.Id).All(card => card.Channel == target))
            return Refusals.Create(Words.CardIsThere);
        if (space.Id == context.Caller.Space.Id && context.FindCardObstacle(target) is { } obstacle)
            return Refusals.Create(Words.CantPost(meetup.Title, obstacle), new Button(Words.TryAgain, pressed));
        // Another channel than the one of the question has other readers.
        if (!meetup.IsOpen && !(isConfirmed && pressed.Detail == target))
            return new Reply.Private(Ask(meetup, audienceReader.Read(space, target), target));
        refusedCardService.Move(meetup, space, target);
        return Said(Words.CardMoves(meetup.Title), meetup);
    }

    private static Card Ask(Meetup meetup, Audience there, string target) => new(
        new Block.Heading("", [new Span.Strong(meetup.Title)]),
        new Block.Paragraph(Words.MoveHereDoes(there == Audience.Community)),
        new Block.Buttons(
            new Button(Words.MoveTheCardHere, new(YesButton, meetup.Id.Value, target), ButtonTone.Primary),
            new Button(Words.LeaveItThere, new(NoButton, meetup.Id.Value))),
        Block.Footer.OfId(meetup.Id.Value))
    {
        Summary = Words.MoveTheCardHere,
    };

    private Space? FindSpace(Meetup meetup, string detail) =>
        SpaceId.TryParse(detail, out var id)
        && session.Communities.FindSpace(id) is { } space && session.Communities.AreLinked(space.CommunityId, meetup.Community)
            ? space
            : null;

    private static Reply.Replace Said(RichText text, Meetup meetup) =>
        new(new Card(new Block.Paragraph(text), Block.Footer.OfId(meetup.Id.Value)) { Tone = CardTone.Settled, Summary = Words.Saved });
}
