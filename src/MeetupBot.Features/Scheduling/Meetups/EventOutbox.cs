using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Delivers the platform's own event. It is drawn when it is sent.</summary>
internal sealed class EventOutbox(
    Session session,
    IClock clock,
    CardLinkReader cardLinkReader,
    MeetupEventPosts meetupEventPosts,
    OrganizerNoticeService organizerNoticeService) : IOutboxHandler<SpaceId>
{
    public const string Kind = "event";

    /// <summary>Discord's limit for the place of an event; longer text is cut.</summary>
    private const int EventPlaceLength = 100;

    private static readonly Duration TriedAgainAfter = Duration.FromHours(1);
    /// <summary>Time for the event to be made before it begins.</summary>
    private static readonly Duration Soon = Duration.FromMinutes(5);

    /// <summary>When less than this is left until the invented last hour, the event goes on until the day ends.</summary>
    private static readonly Duration ShortestEvent = Duration.FromHours(1);

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static SpaceId Read(string payload) => FollowingCardService.Read(payload);

    public static string Write(SpaceId payload) => FollowingCardService.Write(payload);

    public Delivery? Draw(OutboxMessage item, SpaceId payload, IChatPlatform platform)
    {
        if (!platform.Capabilities.ScheduledEvents || item.MeetupId is not { } id
            || session.Meetups.Find(id) is not { Span: { } span } meetup)
            return null;
        if (session.Communities.FindSpace(payload) is not { LeftAt: null } known)
            return null;
        var space = new SpaceRef(item.Platform, item.Target);
        var eventId = session.Cards.FindEvent(id, payload);
        if (meetup.State == MeetupState.Cancelled || !meetupEventPosts.MayBeIn(meetup, known))
            return eventId is null && item.Attempts <= 1 ? null : new Delivery.CancelEvent(space, eventId, id.Value) { Key = item.Key };
        if (eventId is null && !meetup.IsOpen)
            return null;
        if (meetup.State != MeetupState.Scheduled || HoursOf(meetup, span, isNew: eventId is null) is not { } hours)
            return null;
        var place = meetup.Place is { } where ? DisplayText.Shorten(where, EventPlaceLength) : Words.PlaceToCome;
        var answer = Words.AnswerOnCard(id.Value, cardLinkReader.Read(id, payload));
        // Platforms give every event hours. Those of a whole day are invented, so the words begin with its days.
        var words = WriteDays(meetup, now: null) is { } days ? $"{days}. {answer}" : answer;
        var described = new SpaceEvent(meetup.Title, place, words, hours.Start, hours.End, id.Value) { Days = WriteDays(meetup, clock.GetCurrentInstant()) };
        return new Delivery.PutEvent(space, eventId, described) { Key = item.Key };
    }

    public void Delivered(OutboxMessage item, SpaceId payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (item.MeetupId is not { } meetup)
            return;
        session.Due.Cancel(RetryEventJob.KeyOf(meetup, payload));
        if (done.EventId is { } eventId)
            session.Cards.SaveEvent(meetup, payload, eventId);
        else
            session.Cards.RemoveEvent(meetup, payload);
    }

    public bool Refused(OutboxMessage item, SpaceId payload, DeliveryResult.Refused refused)
    {
        var meetup = item.MeetupId!.Value;
        if (refused.Reason == RefusalReason.Gone)
        {
            var wasKnown = session.Cards.FindEvent(meetup, payload) is not null;
            session.Cards.RemoveEvent(meetup, payload);
            // Somebody deleted it by hand. The edit brings it back.
            if (wasKnown && session.Communities.FindSpace(payload) is { LeftAt: null } space)
                meetupEventPosts.RefreshEvent(meetup, space);
            return false;
        }

        session.Due.Schedule(new DueItem
        {
            Kind = RetryEventJob.Kind,
            Key = RetryEventJob.KeyOf(meetup, payload),
            MeetupId = meetup,
            SpaceId = payload,
            DueAt = clock.GetCurrentInstant() + TriedAgainAfter,
            Payload = RefusedPayload.Of(refused.Obstacle).Write(),
        });
        if (!organizerNoticeService.Claim(KeyOfNotice(meetup, payload)) || session.Meetups.Find(meetup) is not { } refusedFor)
            return false;
        organizerNoticeService.Notify(meetup, new Block.Paragraph(
            new RichText([new Span.Strong(refusedFor.Title), " is on. "]) + Words.CantPutEvent(refused.Obstacle)));
        return true;
    }

    /// <summary>A later edit of the same meetup is not reported again.</summary>
    public static string KeyOfNotice(MeetupId meetup, SpaceId space) => $"event-refused:{meetup}:{space.Value}";

    /// <summary>
    /// Discord rejects an event that would begin in the past (Guild Scheduled Event, "scheduled_start_time"). A whole day whose invented
    /// first hour has passed goes on, so a new event of it begins shortly.
    /// </summary>
    /// <returns>Null when it has begun, or is over.</returns>
    private Interval? HoursOf(Meetup meetup, Interval span, bool isNew)
    {
        var now = clock.GetCurrentInstant();
        if (span.Start > now)
            return span;
        var soon = now + Soon;
        if (meetup.Time is not { IsWholeDay: true } || !isNew || meetup.OverAt is not { } over || over <= soon)
            return null;
        return new Interval(soon, span.End > soon + ShortestEvent ? span.End : over);
    }

    /// <param name="now">In whose year no year is said; null: it always is.</param>
    private static string? WriteDays(Meetup meetup, Instant? now) => meetup.Time is { IsWholeDay: true } time
        ? Words.WholeDays(TimeText.Range(time, meetup.Duration, meetup.Zone, now), time.DaysIn(meetup.Duration))
        : null;
}
