using System.Text.Json;

namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// One message from Slack. Any part may be missing. Source: docs.slack.dev, Using Socket Mode, "Events" and "Disconnecting".
/// </summary>
/// <param name="Type">See <see cref="SocketModeType"/>.</param>
/// <param name="EnvelopeId">The id to acknowledge.</param>
/// <param name="Payload">The same as over HTTP.</param>
internal sealed record SocketModeFrame(string Type, string? EnvelopeId, JsonElement Payload)
{
    /// <summary>Whether the acknowledgement may contain an answer.</summary>
    public bool TakesAnswer { get; private init; }

    /// <summary>0 for the first delivery.</summary>
    public int RetryAttempt { get; private init; }

    /// <summary>The reason of a disconnect. See <see cref="DisconnectReason"/>.</summary>
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
