using System.Text.Json;
using System.Text.RegularExpressions;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Source: Application Commands, "Application Command Naming", "…Structure", "…Option Structure".</summary>
internal sealed partial class CommandValidator
{
    private const int MaxCharacters = 8000;
    private int _characters;

    public static void Check(FormReader command, bool global)
    {
        var validator = new CommandValidator();
        var type = command.OneOf("type", required: false, 1, 2, 3) ?? 1;
        if (type == 1)
            validator.CheckSlash(command);
        else
            CheckMenu(command);
        command.Flag("nsfw");
        CheckPermissions(command);
        CheckList(command, "contexts", 2, global);
        CheckList(command, "integration_types", 1, global);
        if (validator._characters > MaxCharacters)
            command.Errors.Add(command.Path, "APPLICATION_COMMAND_TOO_LARGE", $"Command exceeds maximum size ({MaxCharacters})");
    }

    private static void CheckMenu(FormReader command)
    {
        command.Text("name", 1, 32, required: true);
        if (!string.IsNullOrEmpty(command.Text("description")))
            command.Fail("description", "APPLICATION_COMMAND_INVALID_DESCRIPTION", "Context menu commands cannot have a description.");
        if (command.Array("options") is { } options && options.GetArrayLength() > 0)
            command.Fail("options", "APPLICATION_COMMAND_INVALID_OPTIONS", "Context menu commands cannot have options.");
    }

    private static void CheckPermissions(FormReader command)
    {
        if (command.Text("default_member_permissions") is { } bits && !ulong.TryParse(bits, out _))
            command.Fail("default_member_permissions", "BASE_TYPE_PERMISSIONS", "Not a set of permissions.");
    }

    private static void CheckList(FormReader command, string name, int max, bool global)
    {
        if (command.Array(name) is not { } values)
            return;
        if (!global)
            command.Fail(name, "APPLICATION_COMMAND_GLOBAL_ONLY", "Only global commands can have this field.");
        var seen = new HashSet<int>();
        foreach (var value in values.EnumerateArray())
        {
            if (value.ValueKind != JsonValueKind.Number || !value.TryGetInt32(out var number) || number < 0 || number > max || !seen.Add(number))
                command.Fail(name, "BASE_TYPE_CHOICES", $"Values must be different ones of (0 to {max}).");
        }
    }

    private void CheckSlash(FormReader command)
    {
        CheckName(command);
        Count(command.Text("description", 1, 100, required: true));
        CheckOptions(command, depth: 0);
    }

    private void CheckName(FormReader holder)
    {
        var name = holder.Text("name", 1, 32, required: true);
        Count(name);
        if (name is { Length: > 0 and <= 32 } && (!Names().IsMatch(name) || name.Any(char.IsUpper)))
            holder.Fail("name", "APPLICATION_COMMAND_INVALID_NAME", "Command name is invalid");
    }

    /// <param name="holder">A command, a group or a subcommand.</param>
    /// <param name="depth">0 command, 1 group, 2 subcommand (which has only parameters).</param>
    private void CheckOptions(FormReader holder, int depth)
    {
        if (holder.Array("options", max: 25) is not { } options)
            return;
        var names = new HashSet<string>(StringComparer.Ordinal);
        var (optionalSeen, subcommands, parameters) = (false, 0, 0);
        foreach (var option in holder.Objects("options", options))
        {
            CheckName(option);
            Count(option.Text("description", 1, 100, required: true));
            if (option.Text("name") is { } name && !names.Add(name))
                option.Fail("name", "APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS", "Option name already exists in these options");
            var type = option.Integer("type", 1, 11, required: true) ?? 0;
            if (type is 1 or 2)
            {
                subcommands++;
                CheckSubcommand(option, (int)type, depth);
                continue;
            }

            parameters++;
            var required = option.Flag("required") == true;
            if (required && optionalSeen)
                option.Fail("required", "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID", "Required options must be placed before non-required options");
            optionalSeen |= !required;
            CheckParameter(option, (int)type);
        }

        if ((subcommands > 0 && parameters > 0) || (depth == 1 && parameters > 0))
            holder.Fail("options", "APPLICATION_COMMAND_OPTIONS_TYPE_INVALID", "Sub-command and sub-command group option types are mutually exclusive to all other types");
    }

    private void CheckSubcommand(FormReader option, int type, int depth)
    {
        if (depth >= 2 || (depth == 1 && type == 2))
            option.Fail("type", "APPLICATION_COMMAND_INVALID_NESTING", "Subcommands cannot be nested this deep.");
        else
            CheckOptions(option, type == 2 ? 1 : 2);
    }

    private void CheckParameter(FormReader option, int type)
    {
        var takesChoices = type is 3 or 4 or 10;
        var autocomplete = option.Flag("autocomplete") == true;
        if (autocomplete && (!takesChoices || option.Array("choices")?.GetArrayLength() > 0))
            option.Fail("autocomplete", "APPLICATION_COMMAND_AUTOCOMPLETE_INVALID", "Autocomplete needs a string, integer or number without choices.");
        if (option.Array("choices", max: 25) is { } choices)
            CheckChoices(option, choices, type, takesChoices);
        CheckRange(option, type);
    }

    private void CheckChoices(FormReader option, JsonElement choices, int type, bool takesChoices)
    {
        if (!takesChoices && choices.GetArrayLength() > 0)
            option.Fail("choices", "APPLICATION_COMMAND_CHOICES_INVALID", "This type of option has no choices.");
        foreach (var choice in option.Objects("choices", choices))
        {
            Count(choice.Text("name", 1, 100, required: true));
            if (type == 3)
                Count(choice.Text("value", 1, 100, required: true));
        }
    }

    private static void CheckRange(FormReader option, int type)
    {
        if (type == 3)
        {
            var (min, max) = (option.Integer("min_length", 0, 6000), option.Integer("max_length", 1, 6000));
            if (min > max)
                option.Fail("min_length", "BASE_TYPE_MAX", "min_length must not be over max_length.");
            return;
        }

        foreach (var name in new[] { "min_length", "max_length" })
        {
            if (option.Has(name))
                option.Fail(name, "APPLICATION_COMMAND_OPTION_LENGTH_INVALID", "Only string options have a length.");
        }
    }

    private void Count(string? text) => _characters += text?.Length ?? 0;

    [GeneratedRegex(@"^[-_'\p{L}\p{N}\p{IsDevanagari}\p{IsThai}]{1,32}$")]
    private static partial Regex Names();
}
