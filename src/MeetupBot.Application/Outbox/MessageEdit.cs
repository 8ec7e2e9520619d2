using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Edits messages that the bot has sent.</summary>
public sealed class MessageEdit(Session session, IClock clock)
{
    /// <param name="priority">Of <see cref="OutboxPriority"/>.</param>
    public void Edit(MessageRef message, Card card, int priority = OutboxPriority.News)
    {
        var now = clock.GetCurrentInstant();
        session.Outbox.Add(new NewOutboxMessage
        {
            Platform = message.Platform,
            Lane = message.ChannelId,
            Priority = OutboxPriority.ToPerson(priority),
            Kind = MessageEditOutbox.Kind,
            Target = message.ChannelId,
            Payload = MessageEditOutbox.Write(new MessageEditPayload(message.MessageId, card)),
            NotBefore = now,
        }, now);
    }
}
