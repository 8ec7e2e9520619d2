using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Puts cards for channels into the outbox.</summary>
public sealed class ChannelPosts(Session session, IClock clock)
{
    /// <param name="card">What is posted.</param>
    /// <param name="priority">See <see cref="OutboxPriority"/>.</param>
    /// <param name="until">Of no use afterwards.</param>
    /// <param name="to">Whom it addresses by a mention; forgotten with them.</param>
    public void Post(ChannelRef channel, Card card, MeetupId? about, int priority, Instant? until = null, MemberId? to = null)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = channel.Platform,
            Lane = channel.Id,
            Priority = priority,
            Kind = priority == OutboxPriority.Reminder ? PostOutbox.Reminder : PostOutbox.Kind,
            Target = channel.Id,
            Payload = PostOutbox.Write(card),
            MeetupId = about,
            MemberId = to,
            NotBefore = now,
            ExpiresAt = until,
        }, now);
    }
}
