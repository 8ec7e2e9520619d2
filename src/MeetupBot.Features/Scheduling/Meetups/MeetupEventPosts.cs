using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Keeps the platforms' own events current.</summary>
internal sealed class MeetupEventPosts(Session session, IClock clock)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>The whole space sees an event. A meetup that only some see has none, so what is there goes.</summary>
    public void RefreshEvents(Meetup meetup)
    {
        var shown = meetup.IsOpen ? [] : FindSpaces(meetup.Id);
        foreach (var space in session.Communities.Spaces(meetup.Community).Where(space => space.LeftAt is null && (meetup.IsOpen || shown.Contains(space.Id))))
            RefreshEvent(meetup.Id, space);
    }

    /// <summary>Ends the meetup's events in spaces that are no longer linked, and everywhere if it is no longer for everybody.</summary>
    public void TakeBack(Meetup meetup)
    {
        foreach (var id in FindSpaces(meetup.Id))
            if (session.Communities.FindSpace(id) is { LeftAt: null } space && !MayBeIn(meetup, space))
                RefreshEvent(meetup.Id, space);
    }

    /// <summary>Whether everybody in the space may see the meetup.</summary>
    public bool MayBeIn(Meetup meetup, Space space) => meetup.MayStayElsewhere && session.Communities.AreLinked(space.CommunityId, meetup.Community);

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

    /// <summary>Where an event of the meetup is, or may be on its way: until a platform has answered, no id of it is known.</summary>
    private HashSet<SpaceId> FindSpaces(MeetupId meetup) =>
        [.. session.Cards.SpacesWithEvent(meetup), .. session.Outbox.Of(meetup, EventOutbox.Kind).Select(waiting => EventOutbox.Read(waiting.Payload!))];
}
