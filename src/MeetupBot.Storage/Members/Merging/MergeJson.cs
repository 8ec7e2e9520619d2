using System.Text.Json.Serialization;
using MeetupBot.Domain.Merging;

namespace MeetupBot.Storage.Members.Merging;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(MergeRecord))]
internal sealed partial class MergeJson : JsonSerializerContext;
