using System.Text.Json.Serialization;
using MeetupBot.Chat;

namespace MeetupBot.Features.Outgoing;

[JsonSourceGenerationOptions(
    Converters = [typeof(InstantJsonConverter)],
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    AllowOutOfOrderMetadataProperties = true)]
[JsonSerializable(typeof(DirectPayload))]
[JsonSerializable(typeof(RewordedPayload))]
[JsonSerializable(typeof(GroupPayload))]
[JsonSerializable(typeof(ThreadPayload))]
[JsonSerializable(typeof(DigestPayload))]
internal sealed partial class OutgoingJson : JsonSerializerContext;
