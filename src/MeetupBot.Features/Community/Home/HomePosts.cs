using MeetupBot.Application.Events;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.People;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Home;

/// <summary>Enqueues updates of home pages, in the transaction that causes them.</summary>
internal sealed class HomePosts(
    Session session,
    IClock clock,
    HomeViewerService homeViewerService) : IEventHandler<ChatEvent.HomeOpened>, IInteractionObserver, ICardObserver
{
    private readonly Instant _now = clock.GetCurrentInstant();

    public void Handle(ChatEvent.HomeOpened happened)
    {
        var space = session.Communities.Find(happened.Space.Platform, happened.Space.Id)?.Space
            ?? session.Communities.Join(happened.Space.Platform, happened.Space.Id, "", _now).Space;
        session.Members.See(space, ObservedUsers.From(happened.Person), _now);
        homeViewerService.Remember(happened.Person.User, space.CommunityId, _now);
        Refresh(happened.Person.User, space.CommunityId);
    }

    /// <summary>Updates the actor's page, because they may have acted on it.</summary>
    public void Follow(UserRef actor)
    {
        if (homeViewerService.CommunityOf(actor, _now) is { } community)
            Refresh(actor, community);
    }

    /// <summary>Updates the pages of a community, and of linked ones, after a meetup changed.</summary>
    public void CardShown(Meetup meetup)
    {
        foreach (var viewed in homeViewerService.ListCommunities().Where(viewed => session.Communities.AreLinked(meetup.Community, viewed)))
            foreach (var viewer in homeViewerService.FindViewers(viewed, _now))
                Refresh(viewer, viewed);
    }

    private void Refresh(UserRef user, CommunityId community) =>
        session.Outbox.Merge($"{HomeOutbox.Kind}:{user.Platform}:{user.Id}", new NewOutboxMessage
        {
            Platform = user.Platform,
            Lane = $"{HomeOutbox.Kind}:{user.Id}",
            Priority = OutboxPriority.ToPerson(OutboxPriority.Card),
            Kind = HomeOutbox.Kind,
            Target = user.Id,
            Payload = HomeOutbox.Write(community),
            NotBefore = _now,
        }, _now);
}
