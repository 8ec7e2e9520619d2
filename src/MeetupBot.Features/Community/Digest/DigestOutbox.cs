using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Json;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;
using NodaTime.Text;

namespace MeetupBot.Features.Community.Digest;

/// <summary>Posts the digest to a channel, as it is when it goes out, and remembers the members whom it names.</summary>
internal sealed class DigestOutbox(DigestReader digestReader, EffectiveSettings settings, SentMessages sentMessages, Session session)
    : IOutboxHandler<DigestPayload>
{
    public const string Kind = "digest";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static DigestPayload Read(string payload) => JsonSerializer.Deserialize(payload, DigestJson.Default.DigestPayload)!;

    public static string Write(DigestPayload payload) => JsonSerializer.Serialize(payload, DigestJson.Default.DigestPayload);

    public Delivery? Draw(OutboxMessage item, DigestPayload payload, IChatPlatform platform) =>
        (payload.Card ?? (ReadNow(payload) is { } view ? DigestCard.Draw(view) : null)) is { } card
            ? new Delivery.Post(new ChannelRef(item.Platform, item.Target), card) { Key = item.Key }
            : null;

    public void Delivered(OutboxMessage item, DigestPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is { } message && (payload.Card ?? (done.Sent as Delivery.Post)?.Card) is { } card)
            sentMessages.Remember(item, message, card, null, NamesIn(payload).Union(ReadNow(payload)?.Named ?? []));
    }

    public Card? CardIn(DigestPayload payload) => payload.Card;

    public IReadOnlyList<MemberId> NamesIn(DigestPayload payload) => [.. payload.Names.Select(member => new MemberId(member))];

    public DigestPayload Redact(DigestPayload payload, Func<Card, Card> without) => payload with
    {
        Card = payload.Card is { } card ? without(card) : null,
    };

    private DigestView? ReadNow(DigestPayload payload) =>
        payload is { Community: { } id, Month: { } month }
        && session.Communities.Find(new CommunityId(id)) is { } community && community.Id.Value == id
            ? digestReader.Read(community.Id, new DigestMonth(YearMonthPattern.Iso.Parse(month).Value, settings.ZoneOf(community)))
            : null;
}

/// <param name="Card">Of versions that drew it beforehand; null: it is drawn when it goes out.</param>
/// <param name="Names">Ids of the members whom it was to name when it was planned.</param>
/// <param name="Month">In ISO form.</param>
internal sealed record DigestPayload(Card? Card, IReadOnlyList<long> Names, long? Community = null, string? Month = null);

[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DigestPayload))]
internal sealed partial class DigestJson : JsonSerializerContext;
