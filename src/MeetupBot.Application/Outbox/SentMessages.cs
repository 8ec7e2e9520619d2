using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Json;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>Remembers what names people and can't be drawn anew from what is stored, so that a name can be taken out of it later.</summary>
public sealed class SentMessages(Session session, IClock clock)
{
    /// <param name="item">The row that it was sent from.</param>
    /// <param name="message">Where it stands.</param>
    /// <param name="card">What it says.</param>
    /// <param name="recipient">Null where several people read it.</param>
    /// <param name="named">Whom it names, besides the people of its meetup.</param>
    public void Remember(OutboxMessage item, MessageRef message, Card card, MemberId? recipient, IEnumerable<MemberId> named)
    {
        var sent = new SentMessage
        {
            Platform = item.Platform,
            Channel = message.ChannelId,
            Message = message.MessageId,
            MeetupId = item.MeetupId,
            MemberId = recipient,
            Card = JsonSerializer.Serialize(card, ChatJson.Default.Card),
            SentAt = clock.GetCurrentInstant(),
        };
        session.Sent.Add(sent, named);
    }
}
