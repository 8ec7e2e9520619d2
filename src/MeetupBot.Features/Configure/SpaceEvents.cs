using MeetupBot.Chat;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Digest;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Configure;

/// <summary>Spaces come and go; a new one is offered its settings, through whoever owns it.</summary>
public static class SpaceEvents
{
    public static void Seen(Session session, ChatEvent.SpaceSeen seen, Messenger messenger, MeetupsOptions options, Instant now)
    {
        // Platforms tell of an addition only to who is listening; one that came while we were away is as new.
        var isNew = seen.IsNew || session.Communities.Find(seen.Space.Platform, seen.Space.Id) is not { Space.LeftAt: null };
        var (space, community) = session.Communities.Join(seen.Space.Platform, seen.Space.Id, seen.Name, now);
        MonthlyDigest.Plan(session, space.CommunityId, options, now);
        if (seen.Members is { } members && members != space.Members)
            session.Communities.Update(space with { Members = members });
        if (!isNew || seen.Owner is not { } owner || community.ConfiguredAt is not null)
            return;
        messenger.Direct(owner, new Card(
            new Block.Paragraph(Words.HelloOwner(seen.Name)),
            new Block.Paragraph(Words.HelloHow),
            new Block.Small([Words.SettingsHow, new Span.Code("/meetup settings"), "."]))
        {
            Summary = Words.HelloOwner(seen.Name),
        });
    }

    public static void Left(Session session, SpaceRef left, Instant now)
    {
        if (session.Communities.Find(left.Platform, left.Id) is { } known)
            session.Communities.Update(known.Space with { LeftAt = now });
    }

    public static bool IsCard(Session session, MessageRef message) =>
        session.Cards.FindByMessage(message.Platform, message.ChannelId, message.MessageId) is not null;

    /// <summary>A card of ours was deleted by hand: it is posted anew, once.</summary>
    public static void CardDeleted(Session session, MessageRef message, Messenger messenger)
    {
        if (session.Cards.FindByMessage(message.Platform, message.ChannelId, message.MessageId) is not { } card)
            return;
        messenger.Lost(card);
    }
}
