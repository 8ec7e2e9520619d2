using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Edits messages that the bot has sent.</summary>
public sealed class MessageEdit(Session session, IClock clock)
{
    public void Edit(MessageRef message, Card card)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = message.Platform,
            Lane = message.ChannelId,
            Priority = OutboxPriority.ToPerson(OutboxPriority.News),
            Kind = MessageEditOutbox.Kind,
            Target = message.ChannelId,
            Payload = MessageEditOutbox.Write(new MessageEditPayload(message.MessageId, card)),
            NotBefore = now,
        }, now);
    }
}
