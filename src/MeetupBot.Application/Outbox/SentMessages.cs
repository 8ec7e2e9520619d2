using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Json;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Records delivered messages that name people and can't be drawn again from the database, so that a name can be removed later.
/// </summary>
public sealed class SentMessages(Session session, IClock clock)
{
    /// <param name="recipient">Null when several people can read it.</param>
    /// <param name="named">The members whom it names, besides the people of its meetup.</param>
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
