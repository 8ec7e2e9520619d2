using System.Text.Json.Serialization;

namespace MeetupBot.Features.Scheduling.Propose;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ProposalDraft))]
internal sealed partial class DraftJson : JsonSerializerContext;
