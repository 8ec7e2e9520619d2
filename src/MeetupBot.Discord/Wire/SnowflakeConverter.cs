using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace MeetupBot.Discord.Wire;

/// <summary>Reads ids sent as strings or numbers. Always writes strings.</summary>
internal sealed class SnowflakeConverter : JsonConverter<Snowflake>
{
    private const int LongestId = 20;

    public override Snowflake Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number))
            return new Snowflake(number);
        return reader.TokenType == JsonTokenType.String ? Parse(ref reader) : throw new JsonException("An id is neither text nor number.");
    }

    public override void Write(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options)
    {
        Span<char> digits = stackalloc char[LongestId];
        value.Value.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        writer.WriteStringValue(digits[..length]);
    }

    public override Snowflake ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Parse(ref reader);

    public override void WriteAsPropertyName(Utf8JsonWriter writer, Snowflake value, JsonSerializerOptions options) =>
        writer.WritePropertyName(value.ToString());

    private static Snowflake Parse(ref Utf8JsonReader reader)
    {
        Span<char> digits = stackalloc char[LongestId];
        var length = reader.HasValueSequence ? reader.ValueSequence.Length : reader.ValueSpan.Length;
        if (length is 0 or > LongestId || reader.ValueIsEscaped)
            throw new JsonException("An id is not 1 to 20 digits.");
        var written = reader.CopyString(digits);
        return Snowflake.TryParse(digits[..written], out var id) ? id : throw new JsonException("An id is not a number of 64 bits.");
    }
}
