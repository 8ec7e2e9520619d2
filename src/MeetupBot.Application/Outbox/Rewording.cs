using MeetupBot.Chat;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Edits messages of ours where they stand.</summary>
public sealed class Rewording(Session session, IClock clock)
{
    public void Of(MessageRef message, Card card)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new OutboxMessage
        {
            Platform = message.Platform,
            Lane = message.ChannelId,
            Priority = OutgoingPriority.ToPerson(OutgoingPriority.News),
            Kind = EditOutbox.Kind,
            Target = message.ChannelId,
            Payload = EditOutbox.Write(new RewordedPayload(message.MessageId, card)),
            NotBefore = now,
        }, now);
    }
}
