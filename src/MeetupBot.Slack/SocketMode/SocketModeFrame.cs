using System.Text.Json;

namespace MeetupBot.Slack.SocketMode;

/// <summary>One message from Slack, of which anything may be missing. Source: docs.slack.dev, Using Socket Mode, "Events" and "Disconnecting".</summary>
/// <param name="Type">See <see cref="SocketModeType"/>.</param>
/// <param name="EnvelopeId">What an acknowledgement names.</param>
/// <param name="Payload">As HTTP would have brought it.</param>
internal sealed record SocketModeFrame(string Type, string? EnvelopeId, JsonElement Payload)
{
    /// <summary>The acknowledgement may carry an answer.</summary>
    public bool TakesAnswer { get; private init; }

    /// <summary>0 for the first time.</summary>
    public int RetryAttempt { get; private init; }

    /// <summary>Of a disconnect; see <see cref="DisconnectReason"/>.</summary>
    public string? Reason { get; private init; }

    /// <summary>Null for anything that is not a JSON object with a type.</summary>
    public static SocketModeFrame? Read(ReadOnlySpan<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            var root = JsonElement.ParseValue(ref reader);
            if (root.ValueKind != JsonValueKind.Object || Text(root, "type") is not { } type)
                return null;
            return new SocketModeFrame(type, Text(root, "envelope_id"), root.TryGetProperty("payload", out var payload) ? payload : default)
            {
                TakesAnswer = root.TryGetProperty("accepts_response_payload", out var takes) && takes.ValueKind == JsonValueKind.True,
                RetryAttempt = root.TryGetProperty("retry_attempt", out var retry) && retry.ValueKind == JsonValueKind.Number
                    && retry.TryGetInt32(out var number) ? number : 0,
                Reason = Text(root, "reason"),
            };
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
