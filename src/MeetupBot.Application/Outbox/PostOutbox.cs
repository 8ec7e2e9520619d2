using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Json;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>Posts the stored card to a channel.</summary>
internal sealed class PostOutbox(SentMessages sentMessages) : IOutboxHandler<Card>
{
    public static IReadOnlyList<string> Kinds { get; } = [OutboxKinds.Post, OutboxKinds.PostReminder];

    public static Card Read(string payload) => JsonSerializer.Deserialize(payload, ChatJson.Default.Card)!;

    public static string Write(Card payload) => JsonSerializer.Serialize(payload, ChatJson.Default.Card);

    public Delivery? Draw(OutboxMessage item, Card payload, IChatPlatform platform) =>
        new Delivery.Post(new ChannelRef(item.Platform, item.Target), payload) { Key = item.Key };

    public void Delivered(OutboxMessage item, Card payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is { } message && item.MemberId is { } mentioned)
            sentMessages.Remember(item, message, payload, null, [mentioned]);
    }

    public Card CardIn(Card payload) => payload;

    public Card Redact(Card payload, Func<Card, Card> without) => without(payload);
}
