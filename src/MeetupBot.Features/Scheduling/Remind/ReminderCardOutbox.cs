using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>
/// Delivers a reminder in the channel, as a reply to the meetup's card. When the next one is posted, or the meetup has ended
/// or is cancelled, it shrinks to a line.
/// </summary>
internal sealed class ReminderCardOutbox(
    Session session,
    IClock clock,
    MeetupViewReader meetupViewReader,
    CardLinkReader cardLinkReader,
    MeetupCardPosts meetupCardPosts,
    ReminderMentionsReader reminderMentionsReader,
    FollowingCardService followingCardService) : FollowingCardOutbox(followingCardService), IOutboxHandler<SpaceId>
{
    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Reminder];

    protected override Card? Draw(Meetup meetup, PostedCard posted, Capabilities capabilities)
    {
        var now = clock.GetCurrentInstant();
        if (posted.Message is null && meetup.State != MeetupState.Scheduled)
            return null;
        var view = meetupViewReader.Read(meetup);
        if (posted.Message is not null && (meetup.State is MeetupState.Over or MeetupState.Cancelled || HasNewer(posted)))
            return ReminderCard.DrawLine(cardLinkReader.Link(view, posted.SpaceId), now);
        var late = posted.Message is null && now - CardKinds.DueOf(posted.Kind) > JobContext.Late;
        var mentions = posted.Message is null ? reminderMentionsReader.Read(view, posted) : [];
        return ReminderCard.DrawChannel(view, late, mentions, now);
    }

    /// <summary>The card that is kept current. A reminder is about it and does not take its place.</summary>
    protected override MessageRef? FindParent(OutboxMessage item, SpaceId space) =>
        item.MeetupId is { } meetup && session.Cards.Find(meetup, space, CardKinds.Meetup) is { Message: { } message, GoneAt: null } card
        && card.Channel == item.Target
            ? new MessageRef(item.Platform, card.Channel, message)
            : null;

    protected override void FollowShown(PostedCard before, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (before.Message is null)
            meetupCardPosts.RefreshRemindersBefore(before);
    }

    private bool HasNewer(PostedCard posted) => session.Cards.Of(posted.MeetupId).Any(card =>
        CardKinds.IsReminder(card.Kind) && card.SpaceId == posted.SpaceId && card.Message is not null
        && CardKinds.DueOf(card.Kind) > CardKinds.DueOf(posted.Kind));
}
