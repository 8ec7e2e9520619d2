using System.Text.Json.Serialization;

namespace MeetupBot.Features.Recap;

[JsonSerializable(typeof(MomentText))]
internal sealed partial class RecapJson : JsonSerializerContext;
