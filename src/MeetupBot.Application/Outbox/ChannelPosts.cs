using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Puts cards for channels into the outbox.</summary>
internal sealed class ChannelPosts(Session session, IClock clock)
{
    /// <param name="until">The message is not sent after this time.</param>
    /// <param name="to">The member whom the card mentions. The message is removed when they are erased.</param>
    public void Post(ChannelRef channel, Card card, MeetupId? about, int priority, Instant? until = null, MemberId? to = null)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = channel.Platform,
            Lane = channel.Id,
            Priority = priority,
            Kind = priority == OutboxPriority.Reminder ? OutboxKinds.PostReminder : OutboxKinds.Post,
            Target = channel.Id,
            Payload = PostOutbox.Write(card),
            MeetupId = about,
            MemberId = to,
            NotBefore = now,
            ExpiresAt = until,
        }, now);
    }
}
