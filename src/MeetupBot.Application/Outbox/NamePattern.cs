using System.Text.RegularExpressions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Outbox;

/// <summary>Removes a name from a card, or replaces it. Titles, bold text and links are people's own words and stay.</summary>
/// <param name="next">The name in its place. Null: none, so what consists of the name goes.</param>
internal sealed class NamePattern(string name, string? next)
{
    private readonly Regex _whole = new($@"(?<!\w){Regex.Escape(name)}(?!\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    public Card RemoveFrom(Card card) => card with
    {
        Blocks = [.. card.Blocks.Select(RemoveFrom).OfType<Block>()],
        Summary = Replace(card.Summary),
    };

    /// <returns>Null when nothing is left.</returns>
    private Block? RemoveFrom(Block block) => block switch
    {
        Block.Paragraph paragraph => new Block.Paragraph(RemoveFrom(paragraph.Text)),
        Block.Footer small => new Block.Footer(RemoveFrom(small.Text)),
        Block.Menu { Options.Count: > 0 } menu => RemoveFrom(menu),
        Block.Buttons buttons => Keep(buttons.Items, button => button.Label, (button, label) => button with { Label = label }) is { Count: > 0 } left
            ? new Block.Buttons(left)
            : null,
        Block.Pictures pictures => Keep(pictures.Items, picture => picture.Caption, (picture, caption) => picture with { Caption = caption })
            is { Count: > 0 } left
            ? new Block.Pictures(left)
            : null,
        _ => block,
    };

    private Block.Menu? RemoveFrom(Block.Menu menu)
    {
        var left = Keep(menu.Options, option => option.Label, (option, label) => option with { Label = label });
        return left.Count == 0
            ? null
            : menu with { Options = left, Min = Math.Min(menu.Min, left.Count), Max = Math.Min(menu.Max, left.Count) };
    }

    private RichText RemoveFrom(RichText text) => new([.. text.Spans.Select(span => span switch
    {
        Span.Plain plain => new Span.Plain(Replace(plain.Text)),
        Span.Mention mention when _whole.IsMatch(mention.Name) => next is null ? new Span.Plain(Words.FormerMember) : mention with { Name = next },
        _ => span,
    })]);

    private string Replace(string text) => _whole.Replace(text, _ => next ?? Words.FormerMember);

    /// <summary>Without what has the name, or with the other one.</summary>
    private List<T> Keep<T>(IReadOnlyList<T> items, Func<T, string> read, Func<T, string, T> write) => next is null
        ? [.. items.Where(item => !_whole.IsMatch(read(item)))]
        : [.. items.Select(item => write(item, Replace(read(item))))];
}

/// <summary>All names of one person, one for each account.</summary>
/// <param name="next">The name in their place; null when the person is forgotten.</param>
public sealed class RedactedNames(IReadOnlyList<string> names, string? next = null)
{
    private readonly List<NamePattern> _patterns = [.. names.Select(name => new NamePattern(name, next))];

    public IReadOnlyList<string> All => names;

    public Card RemoveFrom(Card card) => _patterns.Aggregate(card, (left, pattern) => pattern.RemoveFrom(left));
}
