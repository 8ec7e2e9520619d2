using System.Text.Json;
using System.Text.Json.Serialization;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Json;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Delivers a message in the thread of a recap. It waits until the recap is posted.</summary>
internal sealed class ThreadOutbox(Session session, SentMessages sentMessages) : IOutboxHandler<ThreadPayload>
{
    public const string Kind = "thread";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static ThreadPayload Read(string payload) => JsonSerializer.Deserialize(payload, ThreadJson.Default.ThreadPayload)!;

    public static string Write(ThreadPayload payload) => JsonSerializer.Serialize(payload, ThreadJson.Default.ThreadPayload);

    public Delivery? Draw(OutboxMessage item, ThreadPayload payload, IChatPlatform platform) =>
        Recap(item, payload) is { GoneAt: null, Message: { } message } recap && session.Communities.FindSpace(recap.SpaceId) is { LeftAt: null }
        ? new Delivery.Thread(new MessageRef(item.Platform, recap.Channel, message), payload.Title, payload.Card) { Key = item.Key }
        : null;

    /// <summary>Whether the recap is not posted yet.</summary>
    public bool IsAwaited(OutboxMessage item, ThreadPayload payload) => Recap(item, payload) is { Message: null, GoneAt: null };

    public void Delivered(OutboxMessage item, ThreadPayload payload, IChatPlatform platform, DeliveryResult.Done done)
    {
        if (done.Message is { } message && item.MemberId is { } author)
            sentMessages.Remember(item, message, payload.Card, null, [author]);
    }

    public Card CardIn(ThreadPayload payload) => payload.Card;

    public ThreadPayload Redact(ThreadPayload payload, Func<Card, Card> without) => payload with { Card = without(payload.Card) };

    private PostedCard? Recap(OutboxMessage item, ThreadPayload payload) =>
        item.MeetupId is { } meetup ? session.Cards.Find(meetup, new(payload.Space), RecapCard.Kind) : null;
}

/// <param name="Space">The space of the recap. The row names the meetup.</param>
/// <param name="Title">The thread's name, if the platform names threads.</param>
internal sealed record ThreadPayload(long Space, string Title, Card Card);

[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(ThreadPayload))]
internal sealed partial class ThreadJson : JsonSerializerContext;
