using System.Text.Json;
using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Menus in messages and forms. Source: Component Reference, "String Select Structure" and its siblings.</summary>
internal static class SelectValidator
{
    private const int MaxValues = 25;

    public static void Check(FormReader select, ComponentType type, ComponentTally tally, bool inModal)
    {
        tally.CustomId(select);
        select.Text("placeholder", max: 150);
        var min = select.Integer("min_values", 0, MaxValues);
        var max = select.Integer("max_values", 1, MaxValues);
        if ((min ?? 1) > (max ?? 1))
            select.Fail("min_values", "BASE_TYPE_MAX", $"min_values must be equal to or less than {max ?? 1}.");
        CheckAvailability(select, min, inModal);
        if (type == ComponentType.StringSelect)
            CheckOptions(select, Math.Max(min ?? 1, max ?? 1));
        else
            CheckDefaults(select, type, min ?? 1, max ?? 1);
    }

    public static void CheckOption(FormReader option, HashSet<string> values)
    {
        option.Text("label", 1, 100, required: true);
        option.Text("description", max: 100);
        option.Flag("default");
        EmojiRules.Check(option);
        if (option.Text("value", 1, 100, required: true) is { } value && !values.Add(value))
            option.Errors.Add(option.Path, "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
    }

    private static void CheckAvailability(FormReader select, long? min, bool inModal)
    {
        var disabled = select.Flag("disabled");
        var required = select.Flag("required");
        if (!inModal)
            return;
        if (disabled == true)
            select.Fail("disabled", "COMPONENT_DISABLED_NOT_ALLOWED", "Components of a modal cannot be disabled.");
        if (min == 0 && required != false)
            select.Fail("min_values", "COMPONENT_REQUIRED_MIN_VALUES", "min_values must be at least 1 when required.");
    }

    private static void CheckOptions(FormReader select, long most)
    {
        if (select.Array("options", (int)Math.Max(1, most), MaxValues, required: true) is not { } options)
            return;
        HashSet<string> values = new(StringComparer.Ordinal);
        var defaults = 0;
        foreach (var option in select.Objects("options", options))
        {
            CheckOption(option, values);
            defaults += option.Body.TryGetProperty("default", out var chosen) && chosen.ValueKind == JsonValueKind.True ? 1 : 0;
        }

        if (defaults > most)
            select.Fail("options", "SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES", "More defaults than max_values.");
    }

    private static void CheckDefaults(FormReader select, ComponentType type, long min, long max)
    {
        if (select.Has("options"))
            select.Fail("options", "SELECT_COMPONENT_OPTIONS_NOT_ALLOWED", "Only string selects have options.");
        if (select.Array("default_values", 0, MaxValues) is not { } defaults)
            return;
        if (defaults.GetArrayLength() > 0 && (defaults.GetArrayLength() < min || defaults.GetArrayLength() > max))
            select.Fail("default_values", "BASE_TYPE_BAD_LENGTH", $"Must be between {min} and {max} in length.");
        foreach (var value in select.Objects("default_values", defaults))
        {
            value.Snowflake("id", required: true);
            var kind = value.Text("type", required: true);
            if (kind is not null && !Kinds(type).Contains(kind))
                value.Fail("type", "BASE_TYPE_CHOICES", $"Value must be one of ('{string.Join("', '", Kinds(type))}').");
        }
    }

    private static string[] Kinds(ComponentType type) => type switch
    {
        ComponentType.UserSelect => ["user"],
        ComponentType.RoleSelect => ["role"],
        ComponentType.ChannelSelect => ["channel"],
        _ => ["user", "role"],
    };
}
