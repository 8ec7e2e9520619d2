using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Puts the digest into the outbox.</summary>
internal sealed class DigestPosts(Session session, IClock clock)
{
    /// <summary>Posts to the space's announce channel.</summary>
    /// <param name="space">A space with an announce channel.</param>
    /// <param name="named">The members whom the card names. When one of them is erased, their name is removed from it.</param>
    /// <param name="until">The message is not sent after this time.</param>
    public void PostDigest(Space space, Card card, IEnumerable<MemberId> named, Instant until)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = space.Platform,
            Lane = space.AnnounceChannel!,
            Priority = OutboxPriority.Event,
            Kind = DigestOutbox.Kind,
            Target = space.AnnounceChannel!,
            Payload = DigestOutbox.Write(new DigestPayload(card, [.. named.Select(member => member.Value)])),
            NotBefore = now,
            ExpiresAt = until,
        }, now);
    }
}
