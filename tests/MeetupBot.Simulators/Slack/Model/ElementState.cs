using System.Globalization;
using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.Model;

/// <summary>The value of one element in payloads. Source: View interaction payloads; Block actions payload.</summary>
internal static class ElementState
{
    /// <summary>By element type: the name of the value, and the name of the initial value.</summary>
    private static readonly Dictionary<string, (string Value, string Initial, bool Many)> Names = new(StringComparer.Ordinal)
    {
        ["plain_text_input"] = ("value", "initial_value", false),
        ["email_text_input"] = ("value", "initial_value", false),
        ["url_text_input"] = ("value", "initial_value", false),
        ["number_input"] = ("value", "initial_value", false),
        ["static_select"] = ("selected_option", "initial_option", false),
        ["external_select"] = ("selected_option", "initial_option", false),
        ["radio_buttons"] = ("selected_option", "initial_option", false),
        ["multi_static_select"] = ("selected_options", "initial_options", true),
        ["multi_external_select"] = ("selected_options", "initial_options", true),
        ["checkboxes"] = ("selected_options", "initial_options", true),
        ["users_select"] = ("selected_user", "initial_user", false),
        ["multi_users_select"] = ("selected_users", "initial_users", true),
        ["conversations_select"] = ("selected_conversation", "initial_conversation", false),
        ["multi_conversations_select"] = ("selected_conversations", "initial_conversations", true),
        ["channels_select"] = ("selected_channel", "initial_channel", false),
        ["multi_channels_select"] = ("selected_channels", "initial_channels", true),
        ["datepicker"] = ("selected_date", "initial_date", false),
        ["timepicker"] = ("selected_time", "initial_time", false),
        ["datetimepicker"] = ("selected_date_time", "initial_date_time", false),
    };

    public static bool IsStateful(SlackElement element) => Names.ContainsKey(element.Type);

    public static JsonObject Initial(SlackElement element)
    {
        var (value, initial, many) = Names[element.Type];
        return Make(element.Type, value, element.Json[initial]?.DeepClone() ?? (many ? new JsonArray() : null));
    }

    /// <summary>The typed or chosen value.</summary>
    /// <param name="element">A stateful element.</param>
    /// <param name="chosen">
    /// A text; values or texts of options; users or conversations or their ids; a date, a time. Null clears the value.
    /// </param>
    /// <exception cref="InvalidOperationException">A Slack client would not allow this.</exception>
    public static JsonObject Chosen(SlackElement element, object? chosen)
    {
        if (!Names.TryGetValue(element.Type, out var names))
            throw new InvalidOperationException($"{element} holds no value.");
        var many = names.Many ? new JsonArray([.. AsMany(chosen).Select(c => One(element, c))]) : null;
        if (many is not null && element.Json["max_selected_items"] is { } max && many.Count > (int)max)
            throw new InvalidOperationException($"{element} takes at most {max}.");
        return Make(element.Type, names.Value, many ?? (AsMany(chosen).ToList() is [var one] ? One(element, one) : null));
    }

    /// <summary>Whether the value is null or empty. A client does not submit a required input like that.</summary>
    public static bool IsEmpty(JsonObject value)
    {
        var held = value.First(p => p.Key != "type").Value;
        return held is null or JsonArray { Count: 0 } || (held is JsonValue text && text.TryGetValue<string>(out var typed) && typed.Length == 0);
    }

    private static JsonObject Make(string type, string name, JsonNode? value) => new() { ["type"] = type, [name] = value };

    private static IEnumerable<object> AsMany(object? chosen) => chosen switch
    {
        null => [],
        string text => [text],
        System.Collections.IEnumerable several => several.Cast<object>(),
        _ => [chosen],
    };

    private static JsonNode One(SlackElement element, object chosen) => element.Type switch
    {
        "static_select" or "multi_static_select" or "radio_buttons" or "checkboxes" => Option(element, chosen).Json.DeepClone(),
        "external_select" or "multi_external_select" => ((SlackOption)chosen).Json.DeepClone(),
        "datetimepicker" => JsonValue.Create(Convert.ToInt64(chosen, CultureInfo.InvariantCulture)),
        _ => JsonValue.Create(chosen switch
        {
            SlackUser user => user.Id,
            SlackConversation conversation => conversation.Id,
            _ => Convert.ToString(chosen, CultureInfo.InvariantCulture)!,
        }),
    };

    private static SlackOption Option(SlackElement element, object chosen) =>
        element.Options.FirstOrDefault(o => o.Value == (chosen as string)) ?? element.Options.FirstOrDefault(o => o.Text == (chosen as string))
        ?? throw new InvalidOperationException($"{element} has no option {chosen}.");
}
