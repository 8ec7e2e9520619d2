using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Wire;

/// <summary>Commands in responses. Source: Application Commands, "Application Command Structure".</summary>
internal static class CommandJson
{

    public static void Write(Utf8JsonWriter json, SimCommand command, ulong applicationId)
    {
        json.WriteStartObject();
        json.WriteSnowflake("id", command.Id);
        json.WriteSnowflake("application_id", applicationId);
        json.WriteSnowflake("version", command.Version);
        if (command.Guild is { } guild)
            json.WriteSnowflake("guild_id", guild.Id);
        json.WriteNumber("type", command.Type);
        json.WriteString("name", command.Name);
        json.WriteString("description", command.Json.TryGetProperty("description", out var text) ? text.GetString() ?? "" : "");
        WriteOr(json, command.Json, "name_localizations", null);
        WriteOr(json, command.Json, "description_localizations", null);
        WriteOr(json, command.Json, "default_member_permissions", null);
        WriteOr(json, command.Json, "nsfw", "false");
        if (command.Guild is null)
        {
            json.WriteBoolean("dm_permission", command.AllowsContext(1));
            WriteOr(json, command.Json, "contexts", null);
            WriteOr(json, command.Json, "integration_types", "[0]");
        }

        if (command.Json.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array && options.GetArrayLength() > 0)
            WriteOptions(json, options);
        json.WriteEndObject();
    }

    private static void WriteOr(Utf8JsonWriter json, JsonElement command, string name, string? otherwise)
    {
        json.WritePropertyName(name);
        if (command.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null)
            value.WriteTo(json);
        else
            json.WriteRawValue(otherwise ?? "null");
    }

    private static void WriteOptions(Utf8JsonWriter json, JsonElement options)
    {
        json.WriteStartArray("options");
        foreach (var option in options.EnumerateArray())
            WriteOption(json, option);
        json.WriteEndArray();
    }

    /// <summary>False, null and empty lists are left out, as in Discord.</summary>
    private static void WriteOption(Utf8JsonWriter json, JsonElement option)
    {
        json.WriteStartObject();
        foreach (var property in option.EnumerateObject())
        {
            var isEmpty = property.Value.ValueKind is JsonValueKind.Null or JsonValueKind.False
                || (property.Value.ValueKind == JsonValueKind.Array && property.Value.GetArrayLength() == 0);
            if (isEmpty)
                continue;
            if (property.NameEquals("options"u8))
                WriteOptions(json, property.Value);
            else
                property.WriteTo(json);
        }

        json.WriteEndObject();
    }
}
