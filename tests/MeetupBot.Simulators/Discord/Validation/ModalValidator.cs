using MeetupBot.Simulators.Discord.Model;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>Forms. Source: Receiving and Responding, "Modal"; Component Reference, "Label Structure" and "Text Input Structure".</summary>
internal sealed class ModalValidator
{
    private const int MaxText = 4000;

    private readonly ComponentTally _tally = new(new HashSet<string>());

    public static void Check(FormReader modal)
    {
        modal.Text("custom_id", 1, MessageRules.CustomIdLength, required: true);
        modal.Text("title", 1, 45, required: true);
        if (modal.Array("components", 1, 5, required: true) is not { } components)
            return;
        var validator = new ModalValidator();
        foreach (var component in modal.Objects("components", components))
            validator.CheckTopLevel(component);
    }

    private static ComponentType TypeOf(FormReader component) => (ComponentType)(component.Integer("type", required: true) ?? 0);

    private void CheckTopLevel(FormReader component)
    {
        _tally.Count(component);
        switch (TypeOf(component))
        {
            case ComponentType.Label:
                CheckLabel(component);
                break;
            case ComponentType.TextDisplay:
                component.Text("content", 1, MaxText, required: true);
                break;
            case ComponentType.ActionRow:
                CheckRow(component);
                break;
            default:
                component.Fail("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
                break;
        }
    }

    private void CheckRow(FormReader row)
    {
        if (row.Array("components", 1, 1, required: true) is not { } inputs)
            return;
        foreach (var input in row.Objects("components", inputs))
        {
            _tally.Count(input);
            if (TypeOf(input) != ComponentType.TextInput)
                input.Fail("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (4).");
            input.Text("label", 1, 45, required: true);
            CheckTextInput(input);
        }
    }

    private void CheckLabel(FormReader label)
    {
        label.Text("label", 1, 45, required: true);
        label.Text("description", max: 100);
        if (label.Object("component", required: true) is not { } input)
            return;
        _tally.Count(input);
        switch (TypeOf(input))
        {
            case ComponentType.TextInput:
                CheckTextInput(input);
                break;
            case ComponentType.StringSelect or ComponentType.UserSelect or ComponentType.RoleSelect
                or ComponentType.MentionableSelect or ComponentType.ChannelSelect:
                SelectValidator.Check(input, TypeOf(input), _tally, inModal: true);
                break;
            case ComponentType.RadioGroup:
                CheckGroup(input, 2);
                break;
            case ComponentType.CheckboxGroup:
                input.Integer("min_values", 0, 10);
                input.Integer("max_values", 1, 10);
                CheckGroup(input, 1);
                break;
            case ComponentType.Checkbox:
                _tally.CustomId(input);
                break;
            case ComponentType.FileUpload:
                _tally.CustomId(input);
                input.Integer("min_values", 0, 10);
                input.Integer("max_values", 1, 10);
                break;
            default:
                input.Fail("type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (3, 4, 5, 6, 7, 8, 19, 21, 22, 23).");
                break;
        }
    }

    private void CheckGroup(FormReader group, int fewest)
    {
        _tally.CustomId(group);
        group.Flag("required");
        if (group.Array("options", fewest, 10, required: true) is not { } options)
            return;
        HashSet<string> values = new(StringComparer.Ordinal);
        foreach (var option in group.Objects("options", options))
            SelectValidator.CheckOption(option, values);
    }

    private void CheckTextInput(FormReader input)
    {
        _tally.CustomId(input);
        input.OneOf("style", required: true, 1, 2);
        var min = input.Integer("min_length", 0, MaxText);
        var max = input.Integer("max_length", 1, MaxText);
        if (min > max)
            input.Fail("min_length", "BASE_TYPE_MAX", "min_length must be less than or equal to max_length.");
        input.Flag("required");
        input.Text("placeholder", max: 100);
        var value = input.Text("value", max: MaxText);
        if (value is { Length: > 0 } && (value.Length < (min ?? 0) || value.Length > (max ?? MaxText)))
            input.Fail("value", "BASE_TYPE_BAD_LENGTH", $"Must be between {min ?? 0} and {max ?? MaxText} in length.");
    }
}
