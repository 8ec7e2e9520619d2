using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Outgoing;

/// <summary>
/// Blocked direct messages: said at the person's other account, else in a channel, by a mention, where that gives nothing private away.
/// </summary>
internal static class RefusedDirect
{
    public static void Follow(Session session, Messenger messenger, OutboxItem item, MemberId member, RefusalReason reason)
    {
        var payload = DeliveryFactory.Direct(item);
        if (messenger.Mailbox.TellElsewhere(item, payload, member) || !(payload.MayMention || payload.Channel is not null))
            return;
        var refusing = payload.Tried ?? [];
        // An account that is gone reads no mention.
        if (reason == RefusalReason.DirectMessagesClosed)
            refusing = [.. refusing, Account.KeyOf(item.Platform, item.Target)];
        Mention(session, messenger, item, member, payload.InChannel ?? payload.Card, refusing);
    }

    /// <summary>At the first account, in the order in which they were tried, that a channel with the meetup's card can reach.</summary>
    private static void Mention(
        Session session, Messenger messenger, OutboxItem item, MemberId member, Card card, IReadOnlyList<string> refusing)
    {
        if (item.MeetupId is not { } meetup)
            return;
        var accounts = session.Members.Accounts([member]).ToLookup(account => account.Key);
        foreach (var account in refusing.SelectMany(key => accounts[key]))
        {
            if (messenger.Mailbox.MentionChannel(meetup, account) is not { } channel)
                continue;
            var name = session.Members.Find(member)?.Name ?? Words.FormerMember;
            var mention = new Block.Paragraph([new Span.Mention(new UserRef(account.Platform, account.ExternalId), name)]);
            var place = new ChannelRef(account.Platform, channel);
            messenger.Post(place, card with { Blocks = [mention, .. card.Blocks] }, meetup, OutgoingPriority.InChannel(item.Priority), item.ExpiresAt, member);
            return;
        }
    }
}
