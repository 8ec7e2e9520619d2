using MeetupBot.Application.Events;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Events;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Community.Digest;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Settings;

/// <summary>Handles spaces that the bot joins or leaves. The owner of a new space is offered its settings.</summary>
internal sealed class SpaceEventHandler(
    Notifier notifier,
    MeetupCardPosts meetupCardPosts,
    DigestJob digestJob,
    Session session,
    IClock clock)
    : IEventHandler<ChatEvent.SpaceSeen>, IEventHandler<ChatEvent.SpaceLeft>, IEventHandler<ChatEvent.MessageDeleted>
{
    public void Handle(ChatEvent.SpaceSeen happened)
    {
        var (seen, now) = (happened, clock.GetCurrentInstant());
        // Platforms report an addition only while the bot is connected. A space that was added while it was offline counts as new.
        var isNew = seen.IsNew || session.Communities.Find(seen.Space.Platform, seen.Space.Id) is not { Space.LeftAt: null };
        var (space, community) = session.Communities.Join(seen.Space.Platform, seen.Space.Id, seen.Name, now);
        digestJob.Plan(space.CommunityId, now);
        if (seen.Members is { } members && members != space.Members)
            session.Communities.Update(space with { Members = members });
        if (isNew)
            CatchUp(space.CommunityId, now);
        if (!isNew || seen.Owner is not { } owner || community.ConfiguredAt is not null)
            return;
        notifier.NotifyAccount(owner, new Card(
            new Block.Paragraph(Words.HelloOwner(seen.Name)),
            new Block.Paragraph(Words.HelloHow),
            new Block.Footer([Words.SettingsHow, new Span.Code("/meetup settings"), "."]))
        {
            Summary = Words.HelloOwner(seen.Name),
        });
    }

    /// <summary>What could not be shown while the bot was away.</summary>
    private void CatchUp(CommunityId community, Instant now)
    {
        foreach (var meetup in session.Meetups.Upcoming(community, Viewer.Anybody, now, LinkedCardPosts.MostAtOnce))
            meetupCardPosts.RefreshCards(meetup.Id);
    }

    public void Handle(ChatEvent.SpaceLeft happened)
    {
        if (session.Communities.Find(happened.Space.Platform, happened.Space.Id) is { } known)
            session.Communities.Update(known.Space with { LeftAt = clock.GetCurrentInstant() });
    }

    /// <summary>Somebody deleted one of the bot's cards. It is posted again once.</summary>
    public void Handle(ChatEvent.MessageDeleted happened)
    {
        var message = happened.Message;
        if (session.Cards.FindByMessage(message.Platform, message.ChannelId, message.MessageId) is not { } card)
            return;
        meetupCardPosts.HandleDeleted(card);
    }
}
