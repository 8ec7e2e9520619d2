using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Handles a refused direct message: the person's other account gets it, or else a mention in a channel, if that reveals nothing private.
/// Those who are told the same are mentioned together.
/// </summary>
internal sealed class RefusedDirect(Session session, IClock clock, Mailbox mailbox, IEnumerable<IChannelNotice> notices)
{
    /// <summary>How long others who refuse the same message are waited for. Each of them begins it anew.</summary>
    private static readonly Duration Gathering = Duration.FromSeconds(2);

    public void Reroute(OutboxMessage item, DirectPayload payload, Told told, MemberId member, RefusalReason reason)
    {
        if (mailbox.SendElsewhere(item, payload, member) || !payload.MayMention)
            return;
        var refusing = payload.Tried ?? [];
        // Nobody reads a mention of an account that is gone.
        if (reason == RefusalReason.DirectMessagesClosed)
            refusing = [.. refusing, Account.KeyOf(item.Platform, item.Target)];
        Mention(item, member, told.InChannel ?? payload.InChannel ?? told.Card, payload, refusing);
    }

    /// <summary>The first of the tried accounts that a channel with the meetup's card can reach.</summary>
    private void Mention(OutboxMessage item, MemberId member, Card card, DirectPayload payload, IReadOnlyList<string> refusing)
    {
        if (item.MeetupId is not { } meetup)
            return;
        // Nobody reads a mention of somebody who has left.
        var accounts = session.Members.Accounts([member]).Where(account => account.LeftAt is null).ToLookup(account => account.Key);
        foreach (var account in refusing.SelectMany(key => accounts[key]))
        {
            // What is told of a channel that refuses cards is not told in it, if there is another.
            var other = payload.MayAnnounce ? mailbox.FindAnnounceChannel(account) : null;
            if ((other ?? mailbox.FindMentionChannel(meetup, account)) is not { } channel)
                continue;
            if (item.Kind != OutboxKinds.DirectReminder || !notices.Any(notice => notice.Names(meetup, account, channel, item.CreatedAt)))
                Gather(item, meetup, new ChannelRef(account.Platform, channel), card, account);
            return;
        }
    }

    private void Gather(OutboxMessage item, MeetupId meetup, ChannelRef place, Card card, Account account)
    {
        var name = session.Members.Find(account.MemberId)?.Name ?? Words.FormerMember;
        var one = MentionPayload.Of(card, account.MemberId, new Span.Mention(new UserRef(account.Platform, account.ExternalId), name));
        var kind = item.Kind == OutboxKinds.DirectReminder ? OutboxKinds.PostReminderMention : OutboxKinds.PostMention;
        var now = clock.GetCurrentInstant();
        session.Outbox.Merge(
            FindKey($"{kind}:{meetup}:{place.Platform}:{place.Id}:{PrintOf(card)}"),
            new NewOutboxMessage
            {
                Platform = place.Platform,
                Lane = place.Id,
                Priority = OutboxPriority.InChannel(item.Priority),
                Kind = kind,
                Target = place.Id,
                Payload = MentionOutbox.Write(one),
                MeetupId = meetup,
                NotBefore = now + Gathering,
                ExpiresAt = item.ExpiresAt,
            },
            now,
            waiting => MentionOutbox.Write(MentionOutbox.Read(waiting).With(one)));
    }

    /// <summary>The first post of that name that is not full and not on its way: those are told already.</summary>
    private string FindKey(string name)
    {
        for (var number = 0; ; number++)
        {
            var key = string.Create(CultureInfo.InvariantCulture, $"{name}:{number}");
            if (session.Outbox.Find(key) is not { } waiting
                || (waiting.TriedGeneration is null && MentionOutbox.Read(waiting.Payload!).Members.Count < MentionPayload.Most))
                return key;
        }
    }

    private static string PrintOf(Card card) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(PostOutbox.Write(card))).AsSpan(0, 8));
}
