using System.Text.Json;
using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Storage.Outbox;

namespace MeetupBot.Application.Outbox;

/// <summary>Replaces the card of a delivered message with the stored card.</summary>
internal sealed class MessageEditOutbox : IOutboxHandler<MessageEditPayload>
{
    public const string Kind = "reworded";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static MessageEditPayload Read(string payload) => JsonSerializer.Deserialize(payload, OutboxJson.Default.MessageEditPayload)!;

    public static string Write(MessageEditPayload payload) => JsonSerializer.Serialize(payload, OutboxJson.Default.MessageEditPayload);

    public Delivery? Draw(OutboxMessage item, MessageEditPayload payload, IChatPlatform platform) =>
        new Delivery.Edit(new MessageRef(item.Platform, item.Target, payload.Message), payload.Card) { Key = item.Key };
}

/// <param name="Message">The platform's id of the bot's message.</param>
/// <param name="Card">The new card.</param>
internal sealed record MessageEditPayload(string Message, Card Card);
