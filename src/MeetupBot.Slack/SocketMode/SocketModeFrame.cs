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

    /// <summary>JSON, the same as over HTTP. Empty when there is none. It is a part of the frame, valid until the next is received.</summary>
    public ReadOnlyMemory<byte> Payload { get; private init; }

    /// <summary>Whether the acknowledgement may contain an answer.</summary>
    public bool TakesAnswer { get; private init; }

    /// <summary>0 for the first delivery.</summary>
    public int RetryAttempt { get; private init; }

    /// <summary>The reason of a disconnect. See <see cref="DisconnectReason"/>.</summary>
    public string? Reason { get; private init; }

    /// <summary>Null for anything that is not a JSON object with a type.</summary>
    public static SocketModeFrame? Read(ReadOnlyMemory<byte> utf8)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8.Span);
            return reader.Read() && reader.TokenType == JsonTokenType.StartObject && Read(ref reader, utf8) is { Type.Length: > 0 } frame ? frame : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static SocketModeFrame Read(ref Utf8JsonReader reader, ReadOnlyMemory<byte> utf8)
    {
        string? type = null, envelope = null, reason = null;
        var (payload, takesAnswer, retry) = (ReadOnlyMemory<byte>.Empty, false, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
                type = Text(ref reader);
            else if (reader.ValueTextEquals("envelope_id"u8))
                envelope = Text(ref reader);
            else if (reader.ValueTextEquals("payload"u8))
                payload = utf8[Whole(ref reader)];
            else if (reader.ValueTextEquals("accepts_response_payload"u8))
                takesAnswer = Next(ref reader) == JsonTokenType.True;
            else if (reader.ValueTextEquals("retry_attempt"u8))
                retry = Next(ref reader) == JsonTokenType.Number && reader.TryGetInt32(out var number) ? number : 0;
            else if (reader.ValueTextEquals("reason"u8))
                reason = Text(ref reader);
            else
                Next(ref reader);
            reader.Skip();
        }

        return new SocketModeFrame { Type = type ?? "", EnvelopeId = envelope, Payload = payload, TakesAnswer = takesAnswer, RetryAttempt = retry, Reason = reason };
    }

    private static JsonTokenType Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType;
    }

    private static string? Text(ref Utf8JsonReader reader) => Next(ref reader) == JsonTokenType.String ? reader.GetString() : null;

    private static Range Whole(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
