using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Translation;

/// <summary>Renders buttons and menus. Custom ids must be unique in a message. Source: Components, "Component Reference".</summary>
internal sealed class ControlRenderer(string deliveryKey)
{
    private readonly Dictionary<ActionId, int> _used = [];

    public IEnumerable<Component> Rows(Block.Buttons buttons, List<string> lines)
    {
        var tooLong = buttons.Items.Where(button => button.Link is { } link && !FitsButton(link)).ToList();
        if (tooLong.Count > 0)
            lines.Add(string.Join(" · ", tooLong.Select(button => Markdown.Link(button.Label, button.Link!))));
        return buttons.Items.Except(tooLong).Select(Button).Chunk(Limits.ButtonsInRow).Select(Row);
    }

    /// <summary>One menu, or several of 25 options. Discord hides the placeholder when an option is chosen, so it is shown above.</summary>
    public IEnumerable<Component> Menus(Block.Menu menu, List<string> lines)
    {
        if (menu.Chosen.Count > 0 || menu.Options.Any(option => option.Chosen))
            lines.Add($"-# {Markdown.EscapeLine(menu.Placeholder)}");
        if (menu.Source != MenuSource.Options)
            return [Row(PickMenu(menu))];
        return menu.Options.Chunk(Limits.MenuOptions).Select(options => Row(StringMenu(menu, options)));
    }

    private static bool FitsButton(Uri link) => MarkupText.IsPage(link) && link.AbsoluteUri.Length <= Limits.ButtonUrl;

    private static Component Row(params Component[] components) => new() { Type = ComponentType.ActionRow, Components = components };

    private Component Button(Button button) => button.Link is { } link
        ? new Component
        {
            Type = ComponentType.Button,
            Style = ButtonStyle.Link,
            Label = DisplayText.Label(button.Label, Limits.ButtonLabel),
            Url = link.AbsoluteUri,
        }
        : new Component
        {
            Type = ComponentType.Button,
            Style = Style(button.Tone),
            Label = DisplayText.Label(button.Label, Limits.ButtonLabel),
            CustomId = NextId(button.Action),
        };

    private Component StringMenu(Block.Menu menu, MenuOption[] options)
    {
        var max = Math.Clamp(menu.Max, 1, options.Length);
        var chosen = options.Where(option => option.Chosen).Take(max).ToHashSet();
        return new Component
        {
            Type = ComponentType.StringSelect,
            CustomId = NextId(menu.Action),
            Placeholder = DisplayText.Shorten(DisplayText.OneLine(menu.Placeholder), Limits.Placeholder),
            MinValues = Math.Clamp(menu.Min, 0, max),
            MaxValues = max,
            Options = [.. options.Select(option => OptionOf(option, chosen.Contains(option)))],
        };
    }

    private Component PickMenu(Block.Menu menu)
    {
        var max = Math.Clamp(menu.Max, 1, Limits.MenuOptions);
        var people = menu.Source == MenuSource.Members;
        return new Component
        {
            Type = people ? ComponentType.UserSelect : ComponentType.ChannelSelect,
            CustomId = NextId(menu.Action),
            Placeholder = DisplayText.Shorten(DisplayText.OneLine(menu.Placeholder), Limits.Placeholder),
            MinValues = Math.Clamp(menu.Min, 0, max),
            MaxValues = max,
            ChannelTypes = people ? null : ChannelType.Postable,
            DefaultValues = DefaultsOf(menu.Chosen, people, max),
        };
    }

    internal static IReadOnlyList<SelectDefaultValue>? DefaultsOf(IEnumerable<string> chosen, bool people, int max)
    {
        var values = new List<SelectDefaultValue>();
        foreach (var text in chosen)
        {
            if (Snowflake.TryParse(text.Trim(), out var id) && values.Count < max)
                values.Add(new SelectDefaultValue(id, people ? "user" : "channel"));
        }

        return values.Count == 0 ? null : values;
    }

    internal static SelectOption OptionOf(MenuOption option, bool chosen) => new()
    {
        Label = DisplayText.Label(option.Label, Limits.OptionLabel),
        Value = option.Value.Length <= Limits.OptionValue ? option.Value : throw new ArgumentException("A menu value is over 100 characters.", nameof(option)),
        Default = chosen ? true : null,
    };

    private string NextId(ActionId action)
    {
        var occurrence = _used.GetValueOrDefault(action);
        _used[action] = occurrence + 1;
        return CustomId.Encode(action, deliveryKey, occurrence);
    }

    private static int Style(ButtonTone tone) => tone switch
    {
        ButtonTone.Primary => ButtonStyle.Primary,
        ButtonTone.Danger => ButtonStyle.Danger,
        _ => ButtonStyle.Secondary,
    };
}
