using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>
/// Renders a form as a modal. Each field is an input block whose id is the field's key, so that errors can refer to it.
/// The cursor stands in the first empty field of a form that is filled in part; in others Slack puts it into the first field by itself.
/// Source: docs.slack.dev, Reference, Views, "Modal views"; Block Kit, Input block; Block elements, <c>focus_on_load</c> ("Only one element
/// can be set to true"; all the elements used here have it).
/// </summary>
internal static class FormRenderer
{
    /// <summary>The action id of every field's element.</summary>
    public const string Value = "value";
    /// <param name="origin">Where it was opened. It comes back with the values.</param>
    public static View Render(Form form, FormOrigin origin)
    {
        var fields = form.Fields.Take(Limits.BlocksOfView).ToList();
        var focused = fields.FirstOrDefault(field => field.IsEmpty) is { } empty && empty != fields[0] ? empty.Key : null;
        return new(View.ModalType, [.. fields.Select(field => Input(field, field.Key == focused))])
        {
            Title = Limits.Plain(form.Title, Limits.ViewTitle),
            Submit = Limits.Plain(form.Submit, Limits.ViewButton),
            Close = Limits.Plain(form.Close.Length == 0 ? SlackTexts.Close : form.Close, Limits.ViewButton),
            CallbackId = form.Action.ToString(),
            PrivateMetadata = origin.ToMetadata(),
        };
    }

    private static InputBlock Input(FormField field, bool isFocused) => new(
        Limits.Plain(field.Label, Limits.FieldLabel), isFocused ? Element(field) with { FocusOnLoad = true } : Element(field))
    {
        BlockId = field.Key,
        Optional = !field.Required,
        Hint = string.IsNullOrWhiteSpace(field.Hint) ? null : Limits.Plain(field.Hint, Limits.FieldHint),
    };

    private static BlockElement Element(FormField field) => field.Kind switch
    {
        FormFieldKind.Menu => Menu(field),
        FormFieldKind.Members => People(field),
        FormFieldKind.Channel => Channel(field),
        _ => Text(field),
    };

    /// <summary>The initial value is not escaped, because a field contains no markup.</summary>
    private static BlockElement Text(FormField field)
    {
        var length = Math.Clamp(field.MaxLength, 1, Limits.FieldValue);
        var isLine = field.Kind == FormFieldKind.Line;
        var value = DisplayText.Shorten(isLine ? DisplayText.OneLine(field.Value) : field.Value, length);
        return new BlockElement(ElementType.PlainTextInput)
        {
            ActionId = Value,
            Multiline = isLine ? null : true,
            MaxLength = length,
            InitialValue = value.Length == 0 ? null : value,
            Placeholder = PlaceholderOf(field),
        };
    }

    private static BlockElement Menu(FormField field)
    {
        var options = field.Options.Take(Limits.MenuOptions).Select(option => (Option: ControlRenderer.OptionOf(option), IsChosen: IsChosen(field, option))).ToList();
        var all = options.Select(entry => entry.Option).ToList();
        var chosen = options.Where(entry => entry.IsChosen).Select(entry => entry.Option).Take(Math.Max(1, field.MaxChosen)).ToList();
        return field.MaxChosen > 1
            ? new BlockElement(ElementType.MultiStaticSelect)
            {
                ActionId = Value,
                Options = all,
                InitialOptions = chosen.Count == 0 ? null : chosen,
                MaxSelectedItems = field.MaxChosen,
                Placeholder = PlaceholderOf(field),
            }
            : new BlockElement(ElementType.StaticSelect)
            {
                ActionId = Value,
                Options = all,
                InitialOption = chosen.FirstOrDefault(),
                Placeholder = PlaceholderOf(field),
            };
    }

    private static bool IsChosen(FormField field, MenuOption option) =>
        option.Chosen || (field.Value.Length > 0 && field.Value.Split('\n').Contains(option.Value));

    private static BlockElement People(FormField field)
    {
        var max = Math.Max(1, field.MaxChosen);
        return new BlockElement(ElementType.MultiUsersSelect)
        {
            ActionId = Value,
            InitialUsers = ControlRenderer.IdsOf(field.Value.Split('\n', ','), max),
            MaxSelectedItems = max,
            Placeholder = PlaceholderOf(field),
        };
    }

    private static BlockElement Channel(FormField field) => new(ElementType.ConversationsSelect)
    {
        ActionId = Value,
        InitialConversation = ControlRenderer.IdsOf([field.Value], 1)?[0],
        Filter = ConversationFilter.Channels,
        Placeholder = PlaceholderOf(field),
    };

    private static TextObject? PlaceholderOf(FormField field) =>
        field.Placeholder.Length == 0 ? null : Limits.Plain(field.Placeholder, Limits.Placeholder);
}
