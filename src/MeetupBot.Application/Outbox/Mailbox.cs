using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Finds the accounts at which a person can be told something, and puts it on its way to one of them.</summary>
public sealed class Mailbox(Session session, IClock clock)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>The chosen account first, then by when they were used. Where the bot was removed, nobody is told anything any more.</summary>
    public IReadOnlyList<Account> Of(Member member) =>
    [
        .. session.Members.Accounts([member.Id])
            .Where(account => session.Communities.Spaces(account.CommunityId)
                .Any(space => space.LeftAt is null && space.Platform == account.Platform && space.CommunityId == account.CommunityId))
            .DistinctBy(account => account.Key)
            .OrderBy(account => account.Key == member.ToldAt ? 0 : 1),
    ];

    /// <summary>Tells a member at one of their accounts, at once: it was asked for there.</summary>
    public void TellAt(MemberId recipient, string account, Card card)
    {
        if (session.Members.Accounts([recipient]).FirstOrDefault(own => own.Key == account) is { } found)
            Send(found, new DirectPayload(card), new Envelope(DirectOutbox.Kind, OutboxPriority.ToPerson(OutboxPriority.News), null, _now, null));
    }

    /// <summary>What one account refused is tried at the person's next.</summary>
    /// <returns>False when there is none left.</returns>
    public bool TellElsewhere(OutboxMessage refused, DirectPayload payload, MemberId recipient)
    {
        IReadOnlyList<string> tried = [.. payload.Tried ?? [], Account.KeyOf(refused.Platform, refused.Target)];
        if (session.Members.Find(recipient) is not { ForgottenAt: null } member
            || Of(member).FirstOrDefault(account => !tried.Contains(account.Key)) is not { } next)
            return false;
        Send(next, payload with { Tried = tried }, new Envelope(refused.Kind, refused.Priority, refused.MeetupId, _now, refused.ExpiresAt));
        return true;
    }

    /// <summary>The channel with a card of the meetup where this account can be mentioned: in a space that it is known in, else on its platform.</summary>
    public string? MentionChannel(MeetupId meetup, Account account)
    {
        var places = session.Cards.Of(meetup).Where(card => card.GoneAt is null)
            .Select(card => (card.Channel, Space: session.Communities.FindSpace(card.SpaceId)))
            .Where(place => place.Space is { LeftAt: null } space && space.Platform == account.Platform)
            .OrderBy(place => place.Space!.CommunityId == account.CommunityId ? 0 : 1);
        return places.Select(place => place.Channel).FirstOrDefault();
    }

    public void Send(Account account, DirectPayload payload, Envelope envelope) => session.Outbox.Add(new NewOutboxMessage
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
    }, _now);
}
