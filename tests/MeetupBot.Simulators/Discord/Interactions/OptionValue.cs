using System.Globalization;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>
/// Checks and writes an option's value. Source: Application Commands, "Application Command Option Type" and "…Option Structure".
/// </summary>
internal static class OptionValue
{
    private const int String = 3;
    private const int Integer = 4;
    private const int Boolean = 5;
    private const int User = 6;
    private const int Channel = 7;
    private const int Role = 8;
    private const int Mentionable = 9;
    private const int Number = 10;

    /// <exception cref="InvalidOperationException">A Discord client would not send this.</exception>
    public static void Check(string command, JsonElement option, object value)
    {
        var name = option.GetProperty("name").GetString();
        var fits = option.GetProperty("type").GetInt32() switch
        {
            String => value is string text && FitsLength(option, text.Length),
            Integer => value is int or long && FitsRange(option, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            Number => value is int or long or double && FitsRange(option, Convert.ToDouble(value, CultureInfo.InvariantCulture)),
            Boolean => value is bool,
            User => value is SimUser,
            Channel => value is SimChannel,
            Role => value is SimRole,
            Mentionable => value is SimUser or SimRole,
            _ => false,
        };
        if (!fits || !IsChoice(option, value))
            throw new InvalidOperationException($"/{command}: the client does not accept \"{value}\" for \"{name}\".");
    }

    public static void Write(Utf8JsonWriter json, object value, ResolvedJson resolved, bool isTyped)
    {
        resolved.Add(value);
        switch (value)
        {
            case SimUser user:
                json.WriteSnowflakeValue(user.Id);
                break;
            case SimChannel channel:
                json.WriteSnowflakeValue(channel.Id);
                break;
            case SimRole role:
                json.WriteSnowflakeValue(role.Id);
                break;
            case bool flag:
                json.WriteBooleanValue(flag);
                break;
            case string text:
                json.WriteStringValue(text);
                break;
            case double number when !isTyped:
                json.WriteNumberValue(number);
                break;
            default:
                WriteWhole(json, value, isTyped);
                break;
        }

    }

    /// <summary>A value that is still being typed is text, whatever the option's type.</summary>
    private static void WriteWhole(Utf8JsonWriter json, object value, bool isTyped)
    {
        if (isTyped)
            json.WriteStringValue(Convert.ToString(value, CultureInfo.InvariantCulture));
        else
            json.WriteNumberValue(Convert.ToInt64(value, CultureInfo.InvariantCulture));
    }

    private static bool FitsLength(JsonElement option, int length) =>
        length <= (option.TryGetProperty("max_length", out var max) && max.ValueKind == JsonValueKind.Number ? max.GetInt32() : 6000)
        && length >= (option.TryGetProperty("min_length", out var min) && min.ValueKind == JsonValueKind.Number ? min.GetInt32() : 0);

    private static bool FitsRange(JsonElement option, double value) =>
        (!option.TryGetProperty("min_value", out var min) || min.ValueKind != JsonValueKind.Number || value >= min.GetDouble())
        && (!option.TryGetProperty("max_value", out var max) || max.ValueKind != JsonValueKind.Number || value <= max.GetDouble());

    private static bool IsChoice(JsonElement option, object value)
    {
        if (!option.TryGetProperty("choices", out var choices) || choices.ValueKind != JsonValueKind.Array || choices.GetArrayLength() == 0)
            return true;
        return choices.EnumerateArray().Any(c => c.GetProperty("value").ToString() == Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}
