using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>A card as somebody sees it, so that they can act on it.</summary>
/// <param name="Message">The message that contains it. Null for a private answer.</param>
/// <param name="InDirectMessage">Whether it is in a direct message.</param>
internal sealed record Shown(Card Card, MessageRef? Message = null, bool InDirectMessage = false)
{
    public string Text => CardText.Render(Card);

    public bool IsPrivate => Message is null;

    public Button Button(string label) => CardText.Buttons(Card).FirstOrDefault(button => button.Label == label)
        ?? throw new InvalidOperationException($"There is no button “{label}” on:\n{Text}");

    public Block.Menu Menu(string label) => CardText.Menus(Card).FirstOrDefault(menu => menu.Placeholder.StartsWith(label, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"There is no menu “{label}” on:\n{Text}");

    public IEnumerable<string> ButtonLabels => CardText.Buttons(Card).Select(button => button.Label);

    /// <summary>The numbers or labels of the chosen options of a menu.</summary>
    public IEnumerable<string> Chosen(string label) => Menu(label).Options.Where(option => option.Chosen).Select(option => option.Label.Split(" · ")[0]);
}
