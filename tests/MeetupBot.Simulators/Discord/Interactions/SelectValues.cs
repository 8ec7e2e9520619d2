using System.Globalization;
using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Wire;

namespace MeetupBot.Simulators.Discord.Interactions;

/// <summary>The choices in a menu. Source: Component Reference, "String Select Interaction Response Structure" and its siblings.</summary>
internal static class SelectValues
{
    public static IReadOnlyList<object> ToList(object? answer) => answer switch
    {
        null => [],
        string text => [text],
        IEnumerable<object> many => [.. many],
        _ => [answer],
    };

    /// <summary>Writes <c>values</c>, and adds entities to the resolved data.</summary>
    /// <exception cref="InvalidOperationException">A value is not among the options, or has the wrong type.</exception>
    public static void Write(Utf8JsonWriter json, SimComponent menu, IReadOnlyList<object> chosen, ResolvedJson resolved)
    {
        json.WriteStartArray("values");
        foreach (var value in chosen)
        {
            resolved.Add(value);
            json.WriteStringValue(ToWire(menu, value));
        }

        json.WriteEndArray();
    }

    private static string ToWire(SimComponent menu, object value) => (menu.Type, value) switch
    {
        (ComponentType.UserSelect or ComponentType.MentionableSelect, SimUser user) => user.Id.ToString(CultureInfo.InvariantCulture),
        (ComponentType.RoleSelect or ComponentType.MentionableSelect, SimRole role) => role.Id.ToString(CultureInfo.InvariantCulture),
        (ComponentType.ChannelSelect, SimChannel channel) => channel.Id.ToString(CultureInfo.InvariantCulture),
        (ComponentType.StringSelect or ComponentType.CheckboxGroup, string text) => Option(menu, text).Value,
        _ => throw new InvalidOperationException($"\"{value}\" cannot be chosen in \"{menu.Placeholder ?? menu.CustomId}\"."),
    };

    private static SimSelectOption Option(SimComponent menu, string text) =>
        menu.Options.FirstOrDefault(o => o.Value == text) ?? menu.Options.FirstOrDefault(o => o.Label == text)
        ?? throw new InvalidOperationException($"\"{text}\" is not among the options of \"{menu.Placeholder ?? menu.CustomId}\".");
}
