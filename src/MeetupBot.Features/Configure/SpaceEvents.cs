using MeetupBot.Application.Texts;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Chat;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Digest;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Configure;

/// <summary>Spaces come and go; a new one is offered its settings, through whoever owns it.</summary>
internal sealed class SpaceEvents(Notifier notifier, MeetupCards meetupCards, MonthlyDigest monthlyDigest, Session session)
{
    public void Seen(ChatEvent.SpaceSeen seen, Instant now)
    {
        // Platforms tell of an addition only to who is listening; one that came while we were away is as new.
        var isNew = seen.IsNew || session.Communities.Find(seen.Space.Platform, seen.Space.Id) is not { Space.LeftAt: null };
        var (space, community) = session.Communities.Join(seen.Space.Platform, seen.Space.Id, seen.Name, now);
        monthlyDigest.Plan(space.CommunityId, now);
        if (seen.Members is { } members && members != space.Members)
            session.Communities.Update(space with { Members = members });
        if (!isNew || seen.Owner is not { } owner || community.ConfiguredAt is not null)
            return;
        notifier.Write(owner, new Card(
            new Block.Paragraph(Words.HelloOwner(seen.Name)),
            new Block.Paragraph(Words.HelloHow),
            new Block.Small([Words.SettingsHow, new Span.Code("/meetup settings"), "."]))
        {
            Summary = Words.HelloOwner(seen.Name),
        });
    }

    public void Left(SpaceRef left, Instant now)
    {
        if (session.Communities.Find(left.Platform, left.Id) is { } known)
            session.Communities.Update(known.Space with { LeftAt = now });
    }

    public bool IsCard(MessageRef message) =>
        session.Cards.FindByMessage(message.Platform, message.ChannelId, message.MessageId) is not null;

    /// <summary>A card of ours was deleted by hand: it is posted anew, once.</summary>
    public void CardDeleted(MessageRef message)
    {
        if (session.Cards.FindByMessage(message.Platform, message.ChannelId, message.MessageId) is not { } card)
            return;
        meetupCards.Lost(card);
    }
}
