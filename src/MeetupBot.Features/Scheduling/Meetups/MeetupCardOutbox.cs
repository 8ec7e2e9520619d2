using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Delivers the poll card and the meetup card.</summary>
internal sealed class MeetupCardOutbox(
    Session session,
    IClock clock,
    MeetupViewReader meetupViewReader,
    FollowingCardService followingCardService,
    CardLinkReader cardLinkReader,
    MeetupCardPosts meetupCardPosts,
    MeetupEventPosts meetupEventPosts,
    RelativeTimeRefreshJob relativeTimeRefreshJob,
    IEnumerable<ICardObserver> observers) : FollowingCardOutbox(followingCardService), IOutboxHandler<SpaceId>
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Poll, CardKinds.Meetup];

    protected override void FollowShown(PostedCard before, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (session.Meetups.Find(before.MeetupId) is not { } meetup)
            return;
        foreach (var observer in observers)
            observer.CardShown(meetup);
        if (!platform.Capabilities.LiveDistances || RelativeTimeRefreshJob.IsInWords(meetup))
            relativeTimeRefreshJob.ScheduleNext(meetup, _now);
        if (before.Kind != CardKinds.Meetup || before.Message == done.Message!.Value.MessageId || meetup.State != MeetupState.Scheduled)
            return;
        // The poll above shrinks to a line that leads here.
        if (session.Cards.Find(meetup.Id, before.SpaceId, CardKinds.Poll) is { Message: not null } poll)
            meetupCardPosts.Refresh(poll);
        // The event and the calendar entries on the card link to the card, whose address is only known now.
        meetupEventPosts.RefreshEvents(meetup);
        if (cardLinkReader.Read(meetup.Id, before.SpaceId) is not null)
            meetupCardPosts.Refresh(before with { ShownAt = _now });
    }

    protected override Card Draw(Meetup meetup, PostedCard posted, Capabilities capabilities)
    {
        var view = meetupViewReader.Read(meetup);
        if (posted.Kind != CardKinds.Poll && view.Meetup.Time is not null)
            return MeetupCard.Draw(cardLinkReader.Link(view, posted.SpaceId), _now);
        return view.Meetup is { State: MeetupState.Polling, PollClosesAt: not null }
            ? PollCard.DrawOpen(view, null, capabilities, _now)
            : PollCard.DrawClosed(cardLinkReader.Link(view, posted.SpaceId), _now);
    }
}
