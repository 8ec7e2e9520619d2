using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Keeps the platforms' own events current.</summary>
internal sealed class MeetupEventPosts(Session session, IClock clock)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public void RefreshEvents(Meetup meetup)
    {
        foreach (var space in session.Communities.Spaces(meetup.Community).Where(space => space.LeftAt is null && Concerns(meetup, space)))
            RefreshEvent(meetup.Id, space);
    }

    public void RefreshEvent(MeetupId meetup, Space space) =>
        session.Outbox.Merge($"{EventOutbox.Kind}:{meetup}:{space.Id.Value}", new NewOutboxMessage
        {
            Platform = space.Platform,
            Lane = $"event:{space.ExternalId}",
            Priority = OutboxPriority.Event,
            Kind = EventOutbox.Kind,
            Target = space.ExternalId,
            Payload = FollowingCardService.Write(space.Id),
            MeetupId = meetup,
            NotBefore = _now,
        }, _now);

    /// <summary>
    /// The whole space sees an event. A meetup that only some see has none, unless it was everybody's before: then it is there, or on its way.
    /// </summary>
    private bool Concerns(Meetup meetup, Space space) => meetup.IsOpen || session.Cards.FindEvent(meetup.Id, space.Id) is not null
        || session.Outbox.Of(meetup.Id, EventOutbox.Kind).Count > 0;
}
