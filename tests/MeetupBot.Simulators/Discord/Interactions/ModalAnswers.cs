using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>
/// The values of a submitted form, checked as the client does. Source: Component Reference, the "Interaction Response Structure"
/// of each input; Receiving and Responding, "Modal Submit Data Structure".
/// </summary>
internal sealed class ModalAnswers
{
    private readonly SimModal _modal;
    private readonly Dictionary<SimComponent, object?> _answers = [];

    /// <param name="fields">
    /// By custom id or label: a string for text and radio, strings for menus and groups, a bool for a checkbox, users, roles or
    /// channels for their menus. Fields that are not named keep their initial value.
    /// </param>
    /// <exception cref="InvalidOperationException">A Discord client would not send this.</exception>
    public ModalAnswers(SimModal modal, IReadOnlyDictionary<string, object?> fields)
    {
        _modal = modal;
        var left = new HashSet<string>(fields.Keys, StringComparer.Ordinal);
        foreach (var (label, input) in modal.Fields)
        {
            var key = left.FirstOrDefault(k => k == input.CustomId) ?? left.FirstOrDefault(k => k == label);
            var answer = key is null ? Prefilled(input) : fields[key];
            if (key is not null)
                left.Remove(key);
            Check(label, input, answer);
            _answers[input] = answer;
        }

        if (left.Count > 0)
            throw new InvalidOperationException($"The form \"{modal.Title}\" has no field {string.Join(", ", left)}.");
    }

    public void WriteData(Utf8JsonWriter json, ResolvedJson resolved)
    {
        json.WriteString("custom_id", _modal.CustomId);
        json.WriteStartArray("components");
        var id = 0;
        foreach (var holder in _modal.Components)
            WriteHolder(json, holder, ref id, resolved);
        json.WriteEndArray();
        resolved.Write(json);
    }

    private static object? Prefilled(SimComponent input) => input.Type switch
    {
        ComponentType.TextInput => input.Value ?? "",
        ComponentType.Checkbox => input.Json.TryGetProperty("default", out var on) && on.ValueKind == JsonValueKind.True,
        ComponentType.RadioGroup => input.Options.FirstOrDefault(o => o.IsDefault)?.Value,
        _ => input.Options.Where(o => o.IsDefault).Select(o => o.Value).ToArray(),
    };

    private static void Check(string label, SimComponent input, object? answer)
    {
        var fits = input.Type switch
        {
            ComponentType.TextInput => FitsText(input, answer as string ?? ""),
            ComponentType.Checkbox => answer is bool,
            ComponentType.RadioGroup => answer is null ? !input.Required : input.Options.Any(o => o.Value == (string)answer || o.Label == (string)answer),
            _ => FitsCount(input, SelectValues.ToList(answer).Count),
        };
        if (!fits)
            throw new InvalidOperationException($"The client does not accept \"{answer}\" for \"{label}\".");
    }

    private static bool FitsText(SimComponent input, string text)
    {
        if (text.Length == 0)
            return !input.Required;
        return text.Length >= (input.Number("min_length") ?? 0) && text.Length <= (input.Number("max_length") ?? 4000);
    }

    private static bool FitsCount(SimComponent input, int count) =>
        (count == 0 && !input.Required) || (count >= input.MinValues && count <= input.MaxValues);

    private void WriteHolder(Utf8JsonWriter json, SimComponent holder, ref int id, ResolvedJson resolved)
    {
        json.WriteStartObject();
        json.WriteNumber("type", (int)holder.Type);
        json.WriteNumber("id", ++id);
        if (holder.Type == ComponentType.ActionRow)
        {
            json.WriteStartArray("components");
            WriteInput(json, holder.Children[0], ++id, resolved);
            json.WriteEndArray();
        }
        else if (holder.Type == ComponentType.Label)
        {
            json.WritePropertyName("component");
            WriteInput(json, holder.Children[0], ++id, resolved);
        }

        json.WriteEndObject();
    }

    private void WriteInput(Utf8JsonWriter json, SimComponent input, int id, ResolvedJson resolved)
    {
        json.WriteStartObject();
        json.WriteNumber("type", (int)input.Type);
        json.WriteNumber("id", id);
        json.WriteString("custom_id", input.CustomId);
        var answer = _answers[input];
        switch (input.Type)
        {
            case ComponentType.TextInput:
                json.WriteString("value", answer as string ?? "");
                break;
            case ComponentType.Checkbox:
                json.WriteBoolean("value", (bool)answer!);
                break;
            case ComponentType.RadioGroup:
                json.WriteString("value", answer is null ? null : input.Options.First(o => o.Value == (string)answer || o.Label == (string)answer).Value);
                break;
            default:
                SelectValues.Write(json, input, SelectValues.ToList(answer), resolved);
                break;
        }

        json.WriteEndObject();
    }
}
