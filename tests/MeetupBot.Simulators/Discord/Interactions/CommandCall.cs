using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>
/// A typed command, checked as the client does before it sends: the command is registered, required options are given, and values are
/// valid. Source: Application Commands, "Application Command Option Structure".
/// </summary>
internal sealed class CommandCall
{
    private readonly SimCommand _command;
    private readonly string[] _path;
    private readonly Dictionary<string, object?> _values;
    private readonly JsonElement _parameters;
    private readonly string? _focused;

    /// <param name="command">As registered.</param>
    /// <param name="subcommand">Subcommand, or group and subcommand with a space between. Empty for none.</param>
    /// <param name="values">By option name. Nulls count as not given.</param>
    /// <param name="focused">The option being typed, for autocomplete. Required options may then be missing.</param>
    /// <exception cref="InvalidOperationException">A Discord client would not send this.</exception>
    public CommandCall(SimCommand command, string? subcommand, IReadOnlyDictionary<string, object?>? values, string? focused = null)
    {
        _command = command;
        _path = subcommand?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
        _values = (values ?? new Dictionary<string, object?>()).Where(v => v.Value is not null).ToDictionary();
        _focused = focused;
        _parameters = FindParameters();
        Check();
    }

    public string FullName => string.Join(' ', _path.Prepend(_command.Name));

    public void WriteData(Utf8JsonWriter json, ResolvedJson resolved)
    {
        json.WriteSnowflake("id", _command.Id);
        json.WriteString("name", _command.Name);
        json.WriteNumber("type", _command.Type);
        if (_command.Guild is { } guild)
            json.WriteSnowflake("guild_id", guild.Id);
        json.WriteStartArray("options");
        WriteLevel(json, 0, _command.Json, resolved);
        json.WriteEndArray();
        resolved.Write(json);
    }

    private static JsonElement.ArrayEnumerator OptionsOf(JsonElement holder) =>
        holder.TryGetProperty("options", out var options) && options.ValueKind == JsonValueKind.Array ? options.EnumerateArray() : default;

    private static int TypeOf(JsonElement option) => option.GetProperty("type").GetInt32();

    private static string NameOf(JsonElement option) => option.GetProperty("name").GetString()!;

    private JsonElement FindParameters()
    {
        var holder = _command.Json;
        foreach (var part in _path)
        {
            holder = OptionsOf(holder).FirstOrDefault(o => TypeOf(o) is 1 or 2 && NameOf(o) == part);
            if (holder.ValueKind != JsonValueKind.Object)
                throw new InvalidOperationException($"/{FullName} is not registered.");
        }

        return OptionsOf(holder).Any(o => TypeOf(o) is 1 or 2)
            ? throw new InvalidOperationException($"/{FullName} needs a subcommand.")
            : holder;
    }

    private void Check()
    {
        var known = OptionsOf(_parameters).ToDictionary(NameOf);
        foreach (var (name, value) in _values)
        {
            if (!known.TryGetValue(name, out var option))
                throw new InvalidOperationException($"/{FullName} has no option \"{name}\".");
            if (name != _focused)
                OptionValue.Check(FullName, option, value!);
        }

        if (_focused is not null)
        {
            if (!known.TryGetValue(_focused, out var option) || !option.TryGetProperty("autocomplete", out var on) || !on.GetBoolean())
                throw new InvalidOperationException($"/{FullName} does not complete \"{_focused}\".");
            return;
        }

        var missing = known.Values.FirstOrDefault(o => o.TryGetProperty("required", out var r) && r.GetBoolean() && !_values.ContainsKey(NameOf(o)));
        if (missing.ValueKind == JsonValueKind.Object)
            throw new InvalidOperationException($"/{FullName} needs \"{NameOf(missing)}\".");
    }

    private void WriteLevel(Utf8JsonWriter json, int depth, JsonElement holder, ResolvedJson resolved)
    {
        if (depth == _path.Length)
        {
            foreach (var option in OptionsOf(holder).Where(o => _values.ContainsKey(NameOf(o))))
                WriteOption(json, option, resolved);
            return;
        }

        var step = OptionsOf(holder).First(o => NameOf(o) == _path[depth]);
        json.WriteStartObject();
        json.WriteString("name", _path[depth]);
        json.WriteNumber("type", TypeOf(step));
        json.WriteStartArray("options");
        WriteLevel(json, depth + 1, step, resolved);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WriteOption(Utf8JsonWriter json, JsonElement option, ResolvedJson resolved)
    {
        var name = NameOf(option);
        json.WriteStartObject();
        json.WriteString("name", name);
        json.WriteNumber("type", TypeOf(option));
        json.WritePropertyName("value");
        OptionValue.Write(json, _values[name]!, resolved, isTyped: name == _focused);
        if (name == _focused)
            json.WriteBoolean("focused", true);
        json.WriteEndObject();
    }
}
