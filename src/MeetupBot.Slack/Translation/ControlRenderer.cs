using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.Translation;

/// <summary>Renders buttons and menus. Source: docs.slack.dev, Reference, Block Kit, Block elements.</summary>
internal sealed class ControlRenderer
{
    private readonly Dictionary<ActionId, int> _used = [];
    private int _links;

    public IEnumerable<ActionsBlock> Rows(Block.Buttons buttons) =>
        buttons.Items.Where(IsUsable).Select(Button).Chunk(Limits.ActionsElements).Select(row => new ActionsBlock(row) { BlockId = ComponentId.BlockOf(row[0]) });

    /// <summary>Null when there is nothing to choose.</summary>
    /// <exception cref="ArgumentException">A value is too long to come back whole.</exception>
    public BlockElement? Menu(Block.Menu menu) => menu.Source switch
    {
        MenuSource.Members => People(menu),
        MenuSource.Channels => Channels(menu),
        _ when menu.Options.Count == 0 => null,
        // A single-select menu cannot be cleared. A multi-select with one choice can.
        _ => menu.Max == 1 && menu.Min > 0 ? One(menu) : Several(menu),
    };

    internal static OptionObject OptionOf(MenuOption option) => option.Value.Length <= Limits.OptionValue
        ? new OptionObject(Limits.Plain(option.Label, Limits.OptionLabel), option.Value)
        : throw new ArgumentException("A menu value is over 150 characters.", nameof(option));

    /// <summary>Drops invalid ids, because Slack rejects a menu with one of them.</summary>
    internal static IReadOnlyList<string>? IdsOf(IEnumerable<string> chosen, int most)
    {
        var ids = chosen.Select(id => id.Trim()).Where(Ids.IsId).Distinct().Take(most).ToList();
        return ids.Count == 0 ? null : ids;
    }

    private static bool IsUsable(Button button) =>
        button.Link is not { } link || (MarkupText.IsPage(link) && link.AbsoluteUri.Length <= Limits.ButtonUrl);

    private BlockElement Button(Button button) => new(ElementType.Button)
    {
        Text = Limits.Plain(button.Label, Limits.ButtonLabel),
        ActionId = button.Link is null ? NextId(button.Action) : ComponentId.EncodeLink(_links++),
        Url = button.Link?.AbsoluteUri,
        Style = button.Tone switch { ButtonTone.Primary => "primary", ButtonTone.Danger => "danger", _ => null },
    };

    private BlockElement One(Block.Menu menu)
    {
        var options = menu.Options.Take(Limits.MenuOptions).Select(option => (option.Chosen, Option: OptionOf(option))).ToList();
        return new BlockElement(ElementType.StaticSelect)
        {
            ActionId = NextId(menu.Action),
            Placeholder = Limits.Plain(menu.Placeholder, Limits.Placeholder),
            Options = [.. options.Select(entry => entry.Option)],
            InitialOption = options.Find(entry => entry.Chosen).Option,
        };
    }

    private BlockElement Several(Block.Menu menu)
    {
        var options = menu.Options.Take(Limits.MenuOptions).Select(option => (option.Chosen, Option: OptionOf(option))).ToList();
        var max = Math.Clamp(menu.Max, 1, options.Count);
        var chosen = options.Where(entry => entry.Chosen).Select(entry => entry.Option).Take(max).ToList();
        return new BlockElement(ElementType.MultiStaticSelect)
        {
            ActionId = NextId(menu.Action),
            Placeholder = Limits.Plain(menu.Placeholder, Limits.Placeholder),
            Options = [.. options.Select(entry => entry.Option)],
            InitialOptions = chosen.Count == 0 ? null : chosen,
            MaxSelectedItems = max,
        };
    }

    private BlockElement People(Block.Menu menu) => new(ElementType.MultiUsersSelect)
    {
        ActionId = NextId(menu.Action),
        Placeholder = Limits.Plain(SlackTexts.ChoosePeople, Limits.Placeholder),
        InitialUsers = IdsOf(menu.Chosen, menu.Max),
        MaxSelectedItems = Math.Max(1, menu.Max),
    };

    private BlockElement Channels(Block.Menu menu) => new(ElementType.ConversationsSelect)
    {
        ActionId = NextId(menu.Action),
        Placeholder = Limits.Plain(SlackTexts.ChooseChannel, Limits.Placeholder),
        InitialConversation = IdsOf(menu.Chosen, 1)?[0],
        Filter = ConversationFilter.Channels,
    };

    private string NextId(ActionId action)
    {
        var occurrence = _used.GetValueOrDefault(action);
        _used[action] = occurrence + 1;
        return ComponentId.Encode(action, occurrence);
    }
}
