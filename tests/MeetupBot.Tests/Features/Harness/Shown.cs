using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Tests.Features.Harness;

/// <summary>A card where somebody sees it, with the means to act on it.</summary>
/// <param name="Card">The card.</param>
/// <param name="Message">Where it stands; null for a private answer.</param>
/// <param name="InDirectMessage">Whether it stands in a direct message.</param>
internal sealed record Shown(Card Card, MessageRef? Message = null, bool InDirectMessage = false)
{
    public string Text => CardText.Of(Card);

    public bool IsPrivate => Message is null;

    public Button Button(string label) => CardText.Buttons(Card).FirstOrDefault(button => button.Label == label)
        ?? throw new InvalidOperationException($"There is no button “{label}” on:\n{Text}");

    public Block.Menu Menu(string label) => CardText.Menus(Card).FirstOrDefault(menu => menu.Placeholder.StartsWith(label, StringComparison.Ordinal))
        ?? throw new InvalidOperationException($"There is no menu “{label}” on:\n{Text}");

    public IEnumerable<string> ButtonLabels => CardText.Buttons(Card).Select(button => button.Label);

    /// <summary>The numbers or labels of what is chosen in a menu.</summary>
    public IEnumerable<string> Chosen(string label) => Menu(label).Options.Where(option => option.Chosen).Select(option => option.Label.Split(" · ")[0]);
}
