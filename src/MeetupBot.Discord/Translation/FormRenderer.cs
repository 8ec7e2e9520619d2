using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>
/// Renders a form as a modal: one label per field, five at most. Source: Components, Component Reference, "Label" and "Text Input".
/// </summary>
internal static class FormRenderer
{
    private const int Line = 1;
    private const int Paragraph = 2;

    public static InteractionCallbackData Render(Form form) => new()
    {
        CustomId = CustomId.Encode(form.Action, "", 0),
        Title = DisplayText.Label(form.Title, Limits.ModalTitle),
        Components = [.. form.Fields.Take(Limits.ModalFields).Select(Label)],
    };

    private static Component Label(FormField field) => new()
    {
        Type = ComponentType.Label,
        Label = DisplayText.Label(field.Label, Limits.FieldLabel),
        Description = string.IsNullOrWhiteSpace(field.Hint) ? null : DisplayText.Label(field.Hint, Limits.FieldHint),
        Child = field.Kind switch
        {
            FormFieldKind.Menu => Menu(field),
            FormFieldKind.Members => Pick(field, people: true),
            FormFieldKind.Channel => Pick(field, people: false),
            _ => Input(field),
        },
    };

    private static Component Input(FormField field)
    {
        var length = Math.Clamp(field.MaxLength, 1, Limits.FieldValue);
        return new Component
        {
            Type = ComponentType.TextInput,
            CustomId = field.Key,
            Style = field.Kind == FormFieldKind.Paragraph ? Paragraph : Line,
            Required = field.Required,
            MaxLength = length,
            Value = field.Value.Length == 0 ? null : DisplayText.Shorten(field.Value, length),
            Placeholder = field.Placeholder.Length == 0 ? null : DisplayText.Shorten(field.Placeholder, Limits.FieldPlaceholder),
        };
    }

    private static Component Menu(FormField field)
    {
        var options = field.Options.Take(Limits.MenuOptions).ToList();
        var max = Math.Clamp(field.MaxChosen, 1, Math.Max(1, options.Count));
        var chosen = options.Where(option => option.Chosen || (field.Value.Length > 0 && option.Value == field.Value)).Take(max).ToHashSet();
        return new Component
        {
            Type = ComponentType.StringSelect,
            CustomId = field.Key,
            Required = field.Required,
            MinValues = field.Required ? 1 : 0,
            MaxValues = max,
            Placeholder = PlaceholderOf(field),
            Options = [.. options.Select(option => ControlRenderer.OptionOf(option, chosen.Contains(option)))],
        };
    }

    private static Component Pick(FormField field, bool people)
    {
        var max = Math.Clamp(field.MaxChosen, 1, Limits.MenuOptions);
        return new Component
        {
            Type = people ? ComponentType.UserSelect : ComponentType.ChannelSelect,
            CustomId = field.Key,
            Required = field.Required,
            MinValues = field.Required ? 1 : 0,
            MaxValues = max,
            Placeholder = PlaceholderOf(field),
            ChannelTypes = people ? null : ChannelType.Postable,
            DefaultValues = ControlRenderer.DefaultsOf(field.Value.Split('\n', ','), people, max),
        };
    }

    private static string? PlaceholderOf(FormField field) =>
        field.Placeholder.Length == 0 ? null : DisplayText.Shorten(field.Placeholder, Limits.Placeholder);
}
