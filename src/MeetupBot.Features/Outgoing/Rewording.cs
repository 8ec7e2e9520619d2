using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Outgoing;

/// <summary>A message of ours that stands somewhere is said anew in other words.</summary>
internal static class Rewording
{
    public static void Of(Session session, MessageRef message, Card card, Instant now) => session.Outbox.Add(new OutboxMessage
    {
        Platform = message.Platform,
        Lane = message.ChannelId,
        Priority = OutgoingPriority.ToPerson(OutgoingPriority.News),
        Kind = OutgoingKinds.Reworded,
        Target = message.ChannelId,
        Payload = JsonSerializer.Serialize(new RewordedPayload(message.MessageId, card), OutgoingJson.Default.RewordedPayload),
        NotBefore = now,
    }, now);
}
