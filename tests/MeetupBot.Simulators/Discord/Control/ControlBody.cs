using System.Globalization;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Simulators.Discord.Control;

/// <summary>The JSON of a control request, with look-ups by id or name.</summary>
internal sealed class ControlBody(DiscordSimulator discord, JsonElement json)
{
    public string Text(string name) => TextOrNull(name) ?? throw new KeyNotFoundException($"\"{name}\" is missing.");

    public string? TextOrNull(string name) => json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null
        ? value.ToString()
        : null;

    public int Number(string name, int otherwise) =>
        TextOrNull(name) is { } text ? int.Parse(text, CultureInfo.InvariantCulture) : otherwise;

    public SimUser User(string name = "user") => FindUser(Text(name)) ?? throw new KeyNotFoundException($"No user {Text(name)}.");

    public SimChannel Channel()
    {
        var key = Text("channel");
        if (key == "dm")
            return discord.DirectChannel(User());
        return discord.Guilds.SelectMany(g => g.Channels).FirstOrDefault(c => Matches(key, c.Id, c.Name))
            ?? throw new KeyNotFoundException($"No channel {key}.");
    }

    public SimGuild Guild() => TextOrNull("guild") is { } key
        ? discord.Guilds.FirstOrDefault(g => Matches(key, g.Id, g.Name)) ?? throw new KeyNotFoundException($"No guild {key}.")
        : discord.Guilds[0];

    /// <summary>Strings, numbers and flags as they are. <c>"user:ana"</c> and <c>"channel:general"</c> mean entities.</summary>
    public Dictionary<string, object?> Options(string name) =>
        json.TryGetProperty(name, out var options) && options.ValueKind == JsonValueKind.Object
            ? options.EnumerateObject().ToDictionary(o => o.Name, o => Value(o.Value))
            : [];

    public IReadOnlyList<object> Values(string name) =>
        json.TryGetProperty(name, out var values) && values.ValueKind == JsonValueKind.Array
            ? [.. values.EnumerateArray().Select(v => Value(v)!)]
            : [];

    private static bool Matches(string key, ulong id, string? name) =>
        key == name || key == id.ToString(CultureInfo.InvariantCulture);

    private object? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True or JsonValueKind.False => value.GetBoolean(),
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDouble(),
        JsonValueKind.Array => value.EnumerateArray().Select(v => Value(v)!).ToArray(),
        JsonValueKind.String => Entity(value.GetString()!),
        _ => null,
    };

    private object Entity(string text)
    {
        if (text.StartsWith("user:", StringComparison.Ordinal))
            return FindUser(text["user:".Length..]) ?? throw new KeyNotFoundException($"No {text}.");
        return text;
    }

    private SimUser? FindUser(string key) =>
        discord.Guilds.SelectMany(g => g.Members).Select(m => m.User).FirstOrDefault(u => Matches(key, u.Id, u.Username));
}
