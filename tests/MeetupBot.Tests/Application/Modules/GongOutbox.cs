using System.Text.Json;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Json;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Tests.Application.Modules;

/// <summary>The gong in the channel, with the name of who sounded it.</summary>
internal sealed class GongOutbox(SentMessages sentMessages, GongRefusals refusals) : IOutboxHandler<GongPayload>
{
    public const string Kind = "gong";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static GongPayload Read(string payload) =>
        new(JsonSerializer.Deserialize(payload[(payload.IndexOf(' ') + 1)..], ChatJson.Default.Card)!, long.Parse(payload.AsSpan(0, payload.IndexOf(' ')), null));

    public static string Write(GongPayload payload) => $"{payload.Member} {JsonSerializer.Serialize(payload.Card, ChatJson.Default.Card)}";

    public Delivery Draw(OutboxMessage item, GongPayload payload, IChatPlatform platform) =>
        new Delivery.Post(new ChannelRef(item.Platform, item.Target), payload.Card) { Key = item.Key };

    public void Delivered(OutboxMessage item, GongPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is { } message)
            sentMessages.Remember(item, message, payload.Card, null, NamesIn(payload));
    }

    public bool Refused(OutboxMessage item, GongPayload payload, DeliveryResult.Refused refused)
    {
        refusals.Seen.Add(refused.Detail);
        return false;
    }

    public Card CardIn(GongPayload payload) => payload.Card;

    public IReadOnlyList<MemberId> NamesIn(GongPayload payload) => [new MemberId(payload.Member)];

    public GongPayload Redact(GongPayload payload, Func<Card, Card> without) => payload with { Card = without(payload.Card) };
}

/// <param name="Member">Who is named.</param>
internal sealed record GongPayload(Card Card, long Member);

internal sealed class GongRefusals
{
    public List<string> Seen { get; } = [];
}
