using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Json;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Posts the digest to a channel, with the members whom it names.</summary>
internal sealed class DigestOutbox(SentMessages sentMessages) : IOutboxHandler<DigestPayload>
{
    public const string Kind = "digest";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static DigestPayload Read(string payload) => JsonSerializer.Deserialize(payload, DigestJson.Default.DigestPayload)!;

    public static string Write(DigestPayload payload) => JsonSerializer.Serialize(payload, DigestJson.Default.DigestPayload);

    public Delivery? Draw(OutboxMessage item, DigestPayload payload, IChatPlatform platform) =>
        new Delivery.Post(new ChannelRef(item.Platform, item.Target), payload.Card) { Key = item.Key };

    public void Delivered(OutboxMessage item, DigestPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is { } message)
            sentMessages.Remember(item, message, payload.Card, null, NamesIn(payload));
    }

    public Card CardIn(DigestPayload payload) => payload.Card;

    public IReadOnlyList<MemberId> NamesIn(DigestPayload payload) => [.. payload.Names.Select(member => new MemberId(member))];

    public DigestPayload Redact(DigestPayload payload, Func<Card, Card> without) => payload with { Card = without(payload.Card) };
}

/// <param name="Names">Ids of the members whom it names.</param>
internal sealed record DigestPayload(Card Card, IReadOnlyList<long> Names);

[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DigestPayload))]
internal sealed partial class DigestJson : JsonSerializerContext;
