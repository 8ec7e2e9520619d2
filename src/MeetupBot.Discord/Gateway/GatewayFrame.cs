using System.Text.Json;

namespace MeetupBot.Discord.Gateway;

/// <summary>
/// The positions of the parts of a received payload. The data is not parsed yet. Source: Gateway Events, "Payload Structure".
/// </summary>
internal readonly record struct GatewayFrame(int Op, long? Sequence, Range EventName, Range Data)
{
    /// <summary>False for anything that is not a JSON object with an opcode.</summary>
    public static bool TryParse(ReadOnlySpan<byte> payload, out GatewayFrame frame)
    {
        frame = default;
        try
        {
            var reader = new Utf8JsonReader(payload);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            var (op, sequence, name, data) = (-1, (long?)null, 0..0, 0..0);
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if (reader.ValueTextEquals("op"u8))
                    op = ReadNumber(ref reader) is { } number and >= 0 and <= int.MaxValue ? (int)number : -1;
                else if (reader.ValueTextEquals("s"u8))
                    sequence = ReadNumber(ref reader);
                else if (reader.ValueTextEquals("t"u8))
                    name = ReadText(ref reader);
                else if (reader.ValueTextEquals("d"u8))
                    data = ReadValue(ref reader);
                else
                    ReadValue(ref reader);
            }

            frame = new GatewayFrame(op, sequence, name, data);
            return op >= 0 && reader.TokenType == JsonTokenType.EndObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static long? ReadNumber(ref Utf8JsonReader reader)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetInt64(out var number))
            return number;
        reader.Skip();
        return null;
    }

    private static Range ReadText(ref Utf8JsonReader reader)
    {
        var text = ReadValue(ref reader);
        return reader.TokenType == JsonTokenType.String ? (text.Start.Value + 1)..(text.End.Value - 1) : 0..0;
    }

    private static Range ReadValue(ref Utf8JsonReader reader)
    {
        reader.Read();
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return start..(int)reader.BytesConsumed;
    }
}
