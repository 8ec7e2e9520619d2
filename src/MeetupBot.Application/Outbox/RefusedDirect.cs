using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Handles a refused direct message: the person's other account gets it, or else a mention in a channel, if that reveals nothing private.
/// </summary>
internal sealed class RefusedDirect(Session session, Mailbox mailbox, ChannelPosts channelPosts)
{
    public void Reroute(OutboxMessage item, DirectPayload payload, MemberId member, RefusalReason reason)
    {
        if (mailbox.SendElsewhere(item, payload, member) || !payload.MayMention)
            return;
        var refusing = payload.Tried ?? [];
        // Nobody reads a mention of an account that is gone.
        if (reason == RefusalReason.DirectMessagesClosed)
            refusing = [.. refusing, Account.KeyOf(item.Platform, item.Target)];
        Mention(item, member, payload.InChannel ?? payload.Card, refusing);
    }

    /// <summary>The first of the tried accounts that a channel with the meetup's card can reach.</summary>
    private void Mention(OutboxMessage item, MemberId member, Card card, IReadOnlyList<string> refusing)
    {
        if (item.MeetupId is not { } meetup)
            return;
        // Nobody reads a mention of somebody who has left.
        var accounts = session.Members.Accounts([member]).Where(account => account.LeftAt is null).ToLookup(account => account.Key);
        foreach (var account in refusing.SelectMany(key => accounts[key]))
        {
            if (mailbox.FindMentionChannel(meetup, account) is not { } channel)
                continue;
            var name = session.Members.Find(member)?.Name ?? Words.FormerMember;
            var mention = new Block.Paragraph([new Span.Mention(new UserRef(account.Platform, account.ExternalId), name)]);
            var place = new ChannelRef(account.Platform, channel);
            channelPosts.Post(
                place,
                card with { Blocks = [mention, .. card.Blocks] },
                meetup,
                OutboxPriority.InChannel(item.Priority),
                item.ExpiresAt,
                member);
            return;
        }
    }
}
