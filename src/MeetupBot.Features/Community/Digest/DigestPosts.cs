using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Puts the digest into the outbox.</summary>
internal sealed class DigestPosts(Session session, IClock clock)
{
    /// <summary>Posts to the space's announce channel.</summary>
    /// <param name="space">A space with an announce channel.</param>
    /// <param name="view">As it is now. It is read again when the message goes out.</param>
    /// <param name="until">The message is not sent after this time.</param>
    public void PostDigest(Space space, CommunityId community, DigestView view, Instant until)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = space.Platform,
            Lane = space.AnnounceChannel!,
            Priority = OutboxPriority.Event,
            Kind = DigestOutbox.Kind,
            Target = space.AnnounceChannel!,
            Payload = DigestOutbox.Write(new DigestPayload(
                null, [.. view.Named.Select(member => member.Value)], community.Value, YearMonthPattern.Iso.Format(view.Month.Month))),
            NotBefore = now,
            ExpiresAt = until,
        }, now);
    }
}
