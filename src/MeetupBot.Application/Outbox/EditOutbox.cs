using System.Text.Json;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Application.Outbox;

/// <summary>A message that arrived is edited: it says the card of the row from now on.</summary>
public sealed class EditOutbox : IOutboxHandler<RewordedPayload>
{
    public const string Kind = "reworded";

    public static IReadOnlyList<string> Kinds { get; } = [Kind];

    public static RewordedPayload Read(string payload) => JsonSerializer.Deserialize(payload, OutgoingJson.Default.RewordedPayload)!;

    public static string Write(RewordedPayload payload) => JsonSerializer.Serialize(payload, OutgoingJson.Default.RewordedPayload);

    public Delivery? Draw(OutboxItem item, RewordedPayload payload, IChatPlatform platform) =>
        new Delivery.Edit(new MessageRef(item.Platform, item.Target, payload.Message), payload.Card) { Key = item.Key };
}

/// <param name="Message">The platform's id of ours.</param>
/// <param name="Card">What it says from now on.</param>
public sealed record RewordedPayload(string Message, Card Card);
