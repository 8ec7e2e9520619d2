using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>Posts one card in a channel for everybody whom it could not reach by direct message.</summary>
internal sealed class MentionOutbox(SentMessages sentMessages) : IOutboxHandler<MentionPayload>
{
    public static IReadOnlyList<string> Kinds { get; } = [OutboxKinds.PostMention, OutboxKinds.PostReminderMention];

    public static MentionPayload Read(string payload) => JsonSerializer.Deserialize(payload, OutboxJson.Default.MentionPayload)!;

    public static string Write(MentionPayload payload) => JsonSerializer.Serialize(payload, OutboxJson.Default.MentionPayload);

    public Delivery? Draw(OutboxMessage item, MentionPayload payload, IChatPlatform platform) =>
        new Delivery.Post(new ChannelRef(item.Platform, item.Target), payload.Whole) { Key = item.Key };

    public void Delivered(OutboxMessage item, MentionPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is { } message)
            sentMessages.Remember(item, message, payload.Whole, null, NamesIn(payload));
    }

    public Card CardIn(MentionPayload payload) => payload.Whole;

    public IReadOnlyList<MemberId> NamesIn(MentionPayload payload) => [.. payload.Members.Select(member => new MemberId(member))];

    public MentionPayload Redact(MentionPayload payload, Func<Card, Card> without) =>
        payload with { Card = without(payload.Card), Mentions = without(payload.Mentions) };
}
