using System.Text.Json.Serialization;
using MeetupBot.Chat;

namespace MeetupBot.Application.Outbox;

[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DirectPayload))]
[JsonSerializable(typeof(RewordedPayload))]
internal sealed partial class OutgoingJson : JsonSerializerContext;
