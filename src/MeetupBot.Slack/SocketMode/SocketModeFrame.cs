using System.Text.Json;

namespace MeetupBot.Slack.SocketMode;

/// <summary>
/// One message from Slack. Any part may be missing. Source: docs.slack.dev, Using Socket Mode, "Events" and "Disconnecting".
/// </summary>
internal sealed record SocketModeFrame
{
    /// <summary>See <see cref="SocketModeType"/>.</summary>
    public required string Type { get; init; }

    /// <summary>The id to acknowledge.</summary>
    public string? EnvelopeId { get; private init; }

    /// <summary>JSON, the same as over HTTP. Empty when there is none. It is copied out of the frame and not parsed yet.</summary>
    public ReadOnlyMemory<byte> Payload { get; private init; }

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
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && Read(ref reader, utf8) is { Type.Length: > 0 } frame ? frame : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SocketModeFrame Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        var frame = new SocketModeFrame { Type = "" };
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
                frame = frame with { Type = Text(ref reader) ?? "" };
            else if (reader.ValueTextEquals("envelope_id"u8))
                frame = frame with { EnvelopeId = Text(ref reader) };
            else if (reader.ValueTextEquals("payload"u8))
                frame = frame with { Payload = Copy(ref reader, utf8) };
            else if (reader.ValueTextEquals("accepts_response_payload"u8))
                frame = frame with { TakesAnswer = Next(ref reader) == JsonTokenType.True };
            else if (reader.ValueTextEquals("retry_attempt"u8))
                frame = frame with { RetryAttempt = Next(ref reader) == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : 0 };
            else if (reader.ValueTextEquals("reason"u8))
                frame = frame with { Reason = Text(ref reader) };
            else
                Next(ref reader);
            reader.Skip();
        }

        return frame;
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType;
    }

    private static string? Text(ref Utf8JsonReader reader) => Next(ref reader) == JsonTokenType.String ? reader.GetString() : null;

    private static byte[] Copy(ref Utf8JsonReader reader, ReadOnlySpan<byte> utf8)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return utf8[start..(int)reader.BytesConsumed].ToArray();
    }
}
