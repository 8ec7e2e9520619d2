using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Delivers the poll card and the meetup card.</summary>
internal sealed class MeetupCardOutbox(
    Session session,
    IClock clock,
    MeetupViews meetupViews,
    FollowingCards following,
    CardLinkReader cardLinkReader,
    MeetupCards meetupCards,
    MeetupEvents meetupEvents,
    RelativeTimeRefreshJob relativeTimeRefreshJob,
    IEnumerable<ICardObserver> observers) : IOutboxHandler<SpaceId>
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Poll, CardKinds.Meetup];

    public static SpaceId Read(string payload) => FollowingCards.Read(payload);

    public static string Write(SpaceId payload) => FollowingCards.Write(payload);

    public Delivery? Draw(OutboxMessage item, SpaceId payload, IChatPlatform platform) =>
        following.Draw(item, payload, (meetup, posted) => Draw(meetupViews.View(meetup), posted, platform.Capabilities));

    public void Delivered(OutboxMessage item, SpaceId payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (following.Shown(item, payload, done) is not { } before || session.Meetups.Find(before.MeetupId) is not { } meetup)
            return;
        foreach (var observer in observers)
            observer.CardShown(meetup);
        if (!platform.Capabilities.LiveDistances)
            relativeTimeRefreshJob.Shown(meetup, _now);
        if (item.Kind != CardKinds.Meetup || before.Message == done.Message!.Value.MessageId || meetup.State != MeetupState.Scheduled)
            return;
        // The event and the calendar entries on the card link to the card, whose address is only known now.
        meetupEvents.RefreshEvents(meetup);
        if (cardLinkReader.Read(meetup.Id, payload) is not null)
            meetupCards.Refresh(before with { ShownAt = _now });
    }

    public bool Refused(OutboxMessage item, SpaceId payload, DeliveryResult.Refused refused) => following.Refused(item, payload, refused);

    private Card Draw(MeetupView view, PostedCard posted, Capabilities capabilities)
    {
        if (posted.Kind != CardKinds.Poll && view.Meetup.Time is not null)
            return MeetupCard.Render(cardLinkReader.Link(view, posted.SpaceId), _now);
        return view.Meetup is { State: MeetupState.Polling, PollClosesAt: not null }
            ? PollCard.Open(view, null, capabilities, _now)
            : PollCard.Closed(view, _now);
    }
}
