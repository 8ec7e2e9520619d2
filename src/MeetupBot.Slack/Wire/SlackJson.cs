using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Slack.Wire;

/// <summary>
/// Slack's JSON: snake case, absent rather than null. Text is escaped only as JSON requires, because it is never part of HTML.
/// </summary>
[JsonSerializable(typeof(LayoutBlock[]))]
[JsonSerializable(typeof(View))]
[JsonSerializable(typeof(ViewAnswer))]
[JsonSerializable(typeof(SlashCommand))]
[JsonSerializable(typeof(InteractionPayload))]
[JsonSerializable(typeof(EventEnvelope))]
internal sealed partial class SlackJson : JsonSerializerContext
{
    public static SlackJson Wire { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = false,
    });
}
