using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Delivers the poll card and the meetup card.</summary>
internal sealed class MeetupCardOutbox(
    Session session,
    IClock clock,
    MeetupViewReader meetupViewReader,
    FollowingCardService followingCardService,
    MeetupEventPosts meetupEventPosts,
    RelativeTimeRefreshJob relativeTimeRefreshJob,
    IEnumerable<ICardObserver> observers) : IOutboxHandler<SpaceId>
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Poll, CardKinds.Meetup];

    public static SpaceId Read(string payload) => FollowingCardService.Read(payload);

    public static string Write(SpaceId payload) => FollowingCardService.Write(payload);

    public Delivery? Draw(OutboxMessage item, SpaceId payload, IChatPlatform platform) =>
        followingCardService.Draw(item, payload, (meetup, posted) => Draw(meetupViewReader.Read(meetup), posted, platform.Capabilities));

    public void Delivered(OutboxMessage item, SpaceId payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (followingCardService.RecordShown(item, payload, done) is not { } before || session.Meetups.Find(before.MeetupId) is not { } meetup)
            return;
        foreach (var observer in observers)
            observer.CardShown(meetup);
        if (!platform.Capabilities.LiveDistances)
            relativeTimeRefreshJob.ScheduleNext(meetup, _now);
        // The event's description links to the card, whose address is only known now.
        if (item.Kind == CardKinds.Meetup && before.Message != done.Message!.Value.MessageId && meetup.State == MeetupState.Scheduled)
            meetupEventPosts.RefreshEvents(meetup);
    }

    public bool Refused(OutboxMessage item, SpaceId payload, DeliveryResult.Refused refused) => followingCardService.Refused(item, payload, refused);

    private Card Draw(MeetupView view, PostedCard posted, Capabilities capabilities)
    {
        if (posted.Kind != CardKinds.Poll && view.Meetup.Time is not null)
            return MeetupCard.Draw(view, _now);
        return view.Meetup is { State: MeetupState.Polling, PollClosesAt: not null }
            ? PollCard.DrawOpen(view, null, capabilities, _now)
            : PollCard.DrawClosed(view, _now);
    }
}
