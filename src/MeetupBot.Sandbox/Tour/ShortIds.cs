using MeetupBot.Chat.Cards;
using MeetupBot.Sandbox.Chat;

namespace MeetupBot.Sandbox.Tour;

/// <summary>The short id on a card: 4 to 8 capitals and digits in code style.</summary>
public static class ShortIds
{
    public static string? Find(Card card) =>
        CardTexts.Read(card).SelectMany(t => t.Spans).OfType<Span.Code>().Select(c => c.Text).LastOrDefault(IsShortId);

    /// <summary>Whether the card shows this id, or one of its buttons or menus carries it.</summary>
    public static bool IsAbout(Card card, string id) =>
        Find(card) == id || card.Blocks.SelectMany(Subjects).Contains(id, StringComparer.Ordinal);

    private static IEnumerable<string> Subjects(Block block) => block switch
    {
        Block.Menu menu => [menu.Action.Subject],
        Block.Buttons row => row.Items.Where(button => button.Link is null).Select(button => button.Action.Subject),
        _ => [],
    };

    private static bool IsShortId(string text) =>
        text.Length is >= 4 and <= 8 && text.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c));
}
