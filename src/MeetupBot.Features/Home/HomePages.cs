using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Home;

/// <summary>Puts people's own pages into the outbox, in the transaction of what they follow from; each is drawn when it is sent.</summary>
public static class HomePages
{
    public static void Opened(Session session, ChatEvent.HomeOpened opened, HomeViewers viewers, Instant now)
    {
        var space = session.Communities.Find(opened.Space.Platform, opened.Space.Id)?.Space
            ?? session.Communities.Join(opened.Space.Platform, opened.Space.Id, "", now).Space;
        session.Members.See(space, Sightings.Of(opened.Person), now);
        viewers.Opened(opened.Person.User, space.CommunityId, now);
        Refresh(session, opened.Person.User, space.CommunityId, now);
    }

    /// <summary>Somebody has done something, perhaps on their very page.</summary>
    public static void RefreshOwn(Session session, UserRef user, HomeViewers viewers, Instant now)
    {
        if (viewers.CommunityOf(user, now) is { } community)
            Refresh(session, user, community, now);
    }

    /// <summary>A meetup of the community has changed, or of one that is linked with it.</summary>
    public static void RefreshAll(Session session, CommunityId community, HomeViewers viewers, Instant now)
    {
        foreach (var viewed in viewers.Communities().Where(viewed => session.Communities.AreLinked(community, viewed)))
            foreach (var viewer in viewers.Of(viewed, now))
                Refresh(session, viewer, viewed, now);
    }

    private static void Refresh(Session session, UserRef user, CommunityId community, Instant now) =>
        session.Outbox.Merge($"{OutgoingKinds.Home}:{user.Platform}:{user.Id}", new OutboxMessage
        {
            Platform = user.Platform,
            Lane = $"{OutgoingKinds.Home}:{user.Id}",
            Priority = OutgoingPriority.ToPerson(OutgoingPriority.Card),
            Kind = OutgoingKinds.Home,
            Target = user.Id,
            Payload = community.Value.ToString(CultureInfo.InvariantCulture),
            NotBefore = now,
        }, now);
}
