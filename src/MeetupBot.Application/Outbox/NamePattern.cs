using System.Text.RegularExpressions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Outbox;

/// <summary>Removes a name from a card. Titles, bold text and links are people's own words and stay.</summary>
internal sealed class NamePattern(string name)
{
    private readonly Regex _whole = new($@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public Card RemoveFrom(Card card) => card with
    {
        Blocks = [.. card.Blocks.Select(RemoveFrom).OfType<Block>()],
        Summary = _whole.Replace(card.Summary, Words.FormerMember),
    };

    /// <returns>Null when nothing is left.</returns>
    private Block? RemoveFrom(Block block) => block switch
    {
        Block.Paragraph paragraph => new Block.Paragraph(RemoveFrom(paragraph.Text)),
        Block.Footer small => new Block.Footer(RemoveFrom(small.Text)),
        Block.Menu { Options.Count: > 0 } menu => RemoveFrom(menu),
        Block.Buttons buttons => buttons.Items.Where(button => !_whole.IsMatch(button.Label)).ToList() is { Count: > 0 } left
            ? new Block.Buttons(left)
            : null,
        Block.Pictures pictures => pictures.Items.Where(picture => !_whole.IsMatch(picture.Caption)).ToList() is { Count: > 0 } left
            ? new Block.Pictures(left)
            : null,
        _ => block,
    };

    private Block.Menu? RemoveFrom(Block.Menu menu)
    {
        var left = menu.Options.Where(option => !_whole.IsMatch(option.Label)).ToList();
        return left.Count == 0
            ? null
            : menu with { Options = left, Min = Math.Min(menu.Min, left.Count), Max = Math.Min(menu.Max, left.Count) };
    }

    private RichText RemoveFrom(RichText text) => new([.. text.Spans.Select(span => span switch
    {
        Span.Plain plain => new Span.Plain(_whole.Replace(plain.Text, Words.FormerMember)),
        Span.Mention mention when _whole.IsMatch(mention.Name) => new Span.Plain(Words.FormerMember),
        _ => span,
    })]);
}

/// <summary>All names of one person, one for each account.</summary>
public sealed class RedactedNames(IReadOnlyList<string> names)
{
    private readonly List<NamePattern> _patterns = [.. names.Select(name => new NamePattern(name))];

    public IReadOnlyList<string> All => names;

    public Card RemoveFrom(Card card) => _patterns.Aggregate(card, (left, pattern) => pattern.RemoveFrom(left));
}
