using System.Text.Json.Serialization;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;

namespace MeetupBot.Chat.Json;

/// <summary>The JSON of cards in the outbox.</summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(SpaceEvent))]
public sealed partial class ChatJson : JsonSerializerContext;
