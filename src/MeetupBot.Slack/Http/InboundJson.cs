using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace MeetupBot.Slack.Http;

[JsonSerializable(typeof(JsonObject))]
internal sealed partial class InboundJson : JsonSerializerContext;
