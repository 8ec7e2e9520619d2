using System.Text.Json.Serialization;
using MeetupBot.Chat.Json;

namespace MeetupBot.Application.Outbox;

[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DirectPayload))]
[JsonSerializable(typeof(MessageEditPayload))]
[JsonSerializable(typeof(MentionPayload))]
internal sealed partial class OutboxJson : JsonSerializerContext;
