using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Chooses the account for a direct message and puts the message into the outbox.</summary>
public sealed class Mailbox(Session session, IClock clock)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>
    /// A member's accounts: the preferred account first, then the most recently used. Accounts that have left, and
    /// accounts in spaces without the bot, are left out.
    /// </summary>
    public IReadOnlyList<Account> FindAccounts(Member member) =>
    [
        .. session.Members.Accounts([member.Id])
            .Where(account => account.LeftAt is null)
            .Where(account => session.Communities.Spaces(account.CommunityId)
                .Any(space => space.LeftAt is null && space.Platform == account.Platform && space.CommunityId == account.CommunityId))
            .DistinctBy(account => account.Key)
            .OrderBy(account => account.Key == member.ToldAt ? 0 : 1),
    ];

    /// <summary>Sends to the given account at once, because the member asked for it there.</summary>
    public void SendToAccount(MemberId recipient, string account, Card card)
    {
        if (session.Members.Accounts([recipient]).FirstOrDefault(own => own.Key == account) is { } found)
            Send(
                found,
                new DirectPayload(card),
                new Envelope(OutboxKinds.Direct, OutboxPriority.ToPerson(OutboxPriority.News), null, _now, null));
    }

    /// <summary>After one account refused the message, sends it to the person's next account.</summary>
    /// <returns>False when there is no account left.</returns>
    internal bool SendElsewhere(OutboxMessage refused, DirectPayload payload, MemberId recipient)
    {
        IReadOnlyList<string> tried = [.. payload.Tried ?? [], Account.KeyOf(refused.Platform, refused.Target)];
        if (session.Members.Find(recipient) is not { ForgottenAt: null } member
            || FindAccounts(member).FirstOrDefault(account => !tried.Contains(account.Key)) is not { } next)
            return false;
        Send(next, payload with { Tried = tried }, new Envelope(refused.Kind, refused.Priority, refused.MeetupId, _now, refused.ExpiresAt));
        return true;
    }

    /// <summary>
    /// The channel with a posted card of the meetup where this account can be mentioned. A space that knows the account comes before other spaces of
    /// its platform.
    /// </summary>
    public string? FindMentionChannel(MeetupId meetup, Account account)
    {
        var places = session.Cards.Of(meetup).Where(card => card is { Message: not null, GoneAt: null })
            .Select(card => (card.Channel, Space: session.Communities.FindSpace(card.SpaceId)))
            .Where(place => place.Space is { LeftAt: null } space && space.Platform == account.Platform)
            .OrderBy(place => place.Space!.CommunityId == account.CommunityId ? 0 : 1);
        return places.Select(place => place.Channel).FirstOrDefault();
    }

    /// <summary>The announce channel of the account's own space.</summary>
    public string? FindAnnounceChannel(Account account) => session.Communities.Spaces(account.CommunityId)
        .Where(space => space.LeftAt is null && space.Platform == account.Platform && space.CommunityId == account.CommunityId)
        .Select(space => space.AnnounceChannel)
        .FirstOrDefault();

    internal void Send(Account account, DirectPayload payload, Envelope envelope)
    {
        var message = Compose(account, payload, envelope);
        if (payload.Card is null)
            // What waits knows what its recipient knew first.
            session.Outbox.Merge($"{envelope.Kind}:{envelope.About}:{account.Key}", message, _now, waiting => waiting);
        else
            session.Outbox.Add(message, _now);
    }

    private static NewOutboxMessage Compose(Account account, DirectPayload payload, Envelope envelope) => new()
    {
        Platform = account.Platform,
        Lane = $"@{account.ExternalId}",
        Priority = envelope.Priority,
        Kind = envelope.Kind,
        Target = account.ExternalId,
        Payload = DirectOutbox.Write(payload),
        MeetupId = envelope.About,
        MemberId = account.MemberId,
        NotBefore = envelope.NotBefore,
        ExpiresAt = envelope.Until,
    };
}
