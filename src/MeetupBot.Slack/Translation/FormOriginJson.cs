using System.Text.Json.Serialization;

namespace MeetupBot.Slack.Translation;

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(FormOrigin))]
internal sealed partial class FormOriginJson : JsonSerializerContext;
