using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Follows a refused card: it moves if its channel was deleted, or else its hosts are told once and it is tried again hourly. The item of
/// that work remembers the refusal until the card is shown.
/// </summary>
internal sealed class RefusedCardService(
    Session session, IClock clock, MeetupCardPosts meetupCardPosts, OrganizerNoticeService organizerNoticeService)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <returns>Whether the refusal is new.</returns>
    public bool Follow(PostedCard card, Obstacle obstacle)
    {
        if (session.Meetups.Find(card.MeetupId) is not { } meetup || session.Communities.FindSpace(card.SpaceId) is not { } space)
            return true;
        if (CardMoveRule.MovesByItself(meetup, card, space, obstacle.Reason))
        {
            MoveLost(meetup, space, card);
            return true;
        }

        if (CardKinds.IsReminder(card.Kind))
        {
            if (Find(meetup.Id, space.Id) is null)
                organizerNoticeService.NotifyOnce($"reminder-refused:{meetup.Id}:{space.Id.Value}", meetup.Id, Words.CantRemind(meetup.Title, obstacle));
            return true;
        }

        var isKnown = Find(meetup.Id, space.Id) == obstacle;
        Schedule(meetup.Id, space.Id, obstacle);
        if (!isKnown)
            organizerNoticeService.Notify(meetup.Id, [.. DrawBlocks(meetup, card, space, obstacle)]);
        return !isKnown;
    }

    /// <summary>Keeps the refusal, and tries again in an hour.</summary>
    public void Schedule(MeetupId meetup, SpaceId space, Obstacle obstacle) => session.Due.Schedule(new DueItem
    {
        Kind = RetryCardJob.Kind,
        Key = RetryCardJob.KeyOf(meetup, space),
        MeetupId = meetup,
        SpaceId = space,
        DueAt = _now + RetryCardJob.Pace,
        Payload = RefusedPayload.Of(obstacle).Write(),
    });

    /// <summary>Forgets the refusal once every card of the space is posted.</summary>
    public void Clear(MeetupId meetup, SpaceId space)
    {
        if (Find(meetup, space) is not null && ListCards(meetup, space).All(card => card.Message is not null))
            Forget(meetup, space);
    }

    /// <summary>So that a new refusal is told again.</summary>
    public void Forget(MeetupId meetup, SpaceId space) => session.Due.Cancel(RetryCardJob.KeyOf(meetup, space));

    /// <summary>What the space refused; null while its cards are shown.</summary>
    public Obstacle? Find(MeetupId meetup, SpaceId space) =>
        session.Due.Find(RetryCardJob.KeyOf(meetup, space)) is { } item ? RefusedPayload.Read(item.Payload).Obstacle : null;

    /// <summary>For a host's private answer: what is not shown, and the ways on. Empty while all is shown.</summary>
    /// <param name="here">The channel of the answer, where the card can move to; null in a direct message.</param>
    public IEnumerable<Block> DrawBlocks(Meetup meetup, Space space, string? here) =>
        Find(meetup.Id, space.Id) is { } obstacle && ListCards(meetup.Id, space.Id).FirstOrDefault() is { } card
            ? DrawBlocks(meetup, card, space, obstacle, here)
            : [];

    /// <summary>Posts the cards of the space in another channel. What stands in the old one says so.</summary>
    public void Move(Meetup meetup, Space space, string channel)
    {
        Forget(meetup.Id, space.Id);
        FollowTo(meetup, space, channel);
        foreach (var card in ListCards(meetup.Id, space.Id))
            meetupCardPosts.Move(card, channel);
    }

    /// <summary>The cards that are to be shown in the space, without reminders.</summary>
    public IReadOnlyList<PostedCard> ListCards(MeetupId meetup, SpaceId space) =>
        [.. session.Cards.Of(meetup).Where(card => card.SpaceId == space && card.GoneAt is null && !CardKinds.IsReminder(card.Kind))];

    /// <summary>What stood in the deleted channel needs no last edit.</summary>
    /// <param name="lost">The card that was refused. A reminder moves too, unless it was posted before.</param>
    private void MoveLost(Meetup meetup, Space space, PostedCard lost)
    {
        var cards = ListCards(meetup.Id, space.Id).Where(card => card.Channel == lost.Channel).ToList();
        FollowTo(meetup, space, space.AnnounceChannel!);
        foreach (var card in CardKinds.IsReminder(lost.Kind) && lost.Message is null ? cards.Append(lost) : cards)
            meetupCardPosts.Move(card with { Message = null }, space.AnnounceChannel!);
        Forget(meetup.Id, space.Id);
        if (cards.Count > 0)
            organizerNoticeService.Notify(meetup.Id, new Block.Paragraph(Words.MovedByItself(meetup.Title)));
    }

    /// <summary>
    /// Who sees a meetup goes by where its card stands in its own space. Its host was told that those who see the new channel do, so it is not
    /// in doubt any more.
    /// </summary>
    private void FollowTo(Meetup meetup, Space space, string channel)
    {
        if (meetup.Space == space.Id)
            session.Meetups.Update(meetup with
            {
                Channel = channel,
                Audience = meetup.Audience == Audience.Unknown ? Audience.Place : meetup.Audience,
            });
    }

    private static IEnumerable<Block> DrawBlocks(Meetup meetup, PostedCard card, Space space, Obstacle obstacle, string? here = null)
    {
        var (id, where) = (meetup.Id.Value, space.Id.ToString());
        yield return new Block.Paragraph(Words.CantPost(meetup.Title, obstacle) + " " + Words.TriedHourly);
        var buttons = new List<Button> { new(Words.TryAgain, new(ButtonNames.PostAgain, id, where)) };
        var announce = CardMoveRule.MayMove(meetup, card, space) ? space.AnnounceChannel : null;
        if (announce is not null)
            buttons.Add(new(Words.MoveTheCard, new(ButtonNames.MoveCard, id, where)));
        if (CardMoveRule.IsMovable(meetup) && here is not null && here != card.Channel && here != announce)
            buttons.Add(new(Words.MoveTheCardHere, new(ButtonNames.MoveCard, id, MoveCardButtons.Here)));
        yield return new Block.Buttons(buttons);
    }
}
