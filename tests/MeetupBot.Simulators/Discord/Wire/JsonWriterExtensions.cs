using System.Globalization;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Discord's forms of scalars: snowflakes and bit sets as strings, times in ISO 8601 with microseconds.</summary>
internal static class JsonWriterExtensions
{
    public static void WriteSnowflake(this Utf8JsonWriter json, string name, ulong id)
    {
        Span<char> digits = stackalloc char[20];
        id.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        json.WriteString(name, digits[..length]);
    }

    public static void WriteSnowflakeValue(this Utf8JsonWriter json, ulong id)
    {
        Span<char> digits = stackalloc char[20];
        id.TryFormat(digits, out var length, default, CultureInfo.InvariantCulture);
        json.WriteStringValue(digits[..length]);
    }

    public static void WriteMoment(this Utf8JsonWriter json, string name, DateTimeOffset? moment)
    {
        if (moment is null)
        {
            json.WriteNull(name);
            return;
        }

        Span<char> text = stackalloc char[40];
        moment.Value.ToUniversalTime().TryFormat(
            text, out var length, "yyyy-MM-dd'T'HH:mm:ss.ffffff'+00:00'", CultureInfo.InvariantCulture);
        json.WriteString(name, text[..length]);
    }

    public static void WritePermissions(this Utf8JsonWriter json, string name, DiscordPermission permissions) =>
        json.WriteSnowflake(name, (ulong)permissions);

    public static void WriteEmptyArray(this Utf8JsonWriter json, string name)
    {
        json.WriteStartArray(name);
        json.WriteEndArray();
    }

    public static void WriteEmptyObject(this Utf8JsonWriter json, string name)
    {
        json.WriteStartObject(name);
        json.WriteEndObject();
    }
}
