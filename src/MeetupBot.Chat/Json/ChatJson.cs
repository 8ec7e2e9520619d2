using System.Text.Json.Serialization;

namespace MeetupBot.Chat;

/// <summary>Cards as they wait in the outbox.</summary>
[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(Card))]
[JsonSerializable(typeof(SpaceEvent))]
public sealed partial class ChatJson : JsonSerializerContext;
