using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;

namespace MeetupBot.Application.Outbox;

/// <summary>
/// Removes a name from a card, or replaces it. Titles, bold text and links are people's own words and stay. So do labels that are the same for
/// everybody, such as "Going", and the days and months of dates, such as "May".
/// </summary>
/// <param name="next">The name in its place. Null: none, so what consists of the name goes.</param>
/// <param name="kept">Other names that begin or end with this one, or have it in them. They stay.</param>
internal sealed class NamePattern(string name, string? next, IReadOnlyList<string> kept)
{
    private static readonly HashSet<string> FixedLabels =
    [
        .. typeof(Words).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field is { IsLiteral: true })
            .Select(field => field.GetRawConstantValue()).OfType<string>(),
    ];

    private static readonly HashSet<string> DateWords =
    [
        .. DateTimeFormatInfo.InvariantInfo.DayNames, .. DateTimeFormatInfo.InvariantInfo.AbbreviatedDayNames,
        .. DateTimeFormatInfo.InvariantInfo.MonthNames, .. DateTimeFormatInfo.InvariantInfo.AbbreviatedMonthNames,
    ];

    private static readonly Regex Known = new(
        $@"(?<begin>\b(?:both|all) know )(?<names>[^.;:\n]*\b{Words.FormerMember}\b[^.;:\n]*)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        TimeSpan.FromSeconds(1));

    // At the same place the longer name is meant.
    private readonly Regex _names = new(
        $@"(?<!\w)(?:{string.Join('|', kept.OrderByDescending(other => other.Length).Select(Regex.Escape).Append(Write(name)))})(?!\w)",
        RegexOptions.CultureInvariant,
        TimeSpan.FromSeconds(1));

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
        Block.Heading { Host: { } host } heading => heading with { Host = Keep([host]).FirstOrDefault() },
        Block.Faces faces => faces with { Text = RemoveFrom(faces.Text), People = Keep(faces.People) },
        Block.Menu { Options.Count: > 0 } menu => RemoveFrom(menu with { Placeholder = ReplaceLabel(menu.Placeholder) }),
        Block.Buttons buttons => Keep(buttons.Items, button => button.Label, (button, label) => button with { Label = label }) is { Count: > 0 } left
            ? new Block.Buttons(left)
            : null,
        Block.Pictures pictures => Keep(pictures.Items) is { Count: > 0 } left ? new Block.Pictures(left) : null,
        _ => block,
    };

    private Block.Menu? RemoveFrom(Block.Menu menu)
    {
        var left = Keep(menu.Options, option => option.Label, (option, label) => option with { Label = label });
        return left.Count == 0
            ? null
            : menu with { Options = left, Min = Math.Min(menu.Min, left.Count), Max = Math.Min(menu.Max, left.Count) };
    }

    private RichText RemoveFrom(RichText text) => new([.. text.Spans.Select((span, index) => span switch
    {
        Span.Plain plain => new Span.Plain(Replace(plain.Text, isFirst: index == 0)),
        Span.Mention mention when Has(mention.Name) => next is null ? new Span.Plain(Former(isFirst: index == 0)) : mention with { Name = next },
        _ => span,
    })]);

    /// <summary>Beside a number it is a day or a month.</summary>
    private static string Write(string name) =>
        DateWords.Contains(name) ? $@"(?<!\d\s){Regex.Escape(name)}(?!,?\s\d)" : Regex.Escape(name);

    private string ReplaceLabel(string label) => FixedLabels.Contains(label) ? label : Replace(label);

    private bool HasLabel(string label) => !FixedLabels.Contains(label) && Has(label);

    private bool Has(string text) => _names.Matches(text).Any(found => found.Value == name);

    /// <param name="isFirst">Whether the text begins a sentence.</param>
    private string Replace(string text, bool isFirst = false)
    {
        var replaced = _names.Replace(
            text, found => found.Value == name ? next ?? Former(found.Index == 0 ? isFirst : EndsSentence(text[..found.Index])) : found.Value);
        return next is null ? Known.Replace(replaced, WithoutFormer) : replaced;
    }

    private static bool EndsSentence(string text) => text.EndsWith(". ", StringComparison.Ordinal) || text.EndsWith('\n');

    private static string Former(bool isFirst) => isFirst ? Words.FormerMemberFirst : Words.FormerMember;

    /// <summary>Whom two know is a reason to meet, which nobody is who has no name any more; unless nobody else is left.</summary>
    private static string WithoutFormer(Match known)
    {
        var left = known.Groups["names"].Value.Split([", ", " and "], StringSplitOptions.None).Where(one => one != Words.FormerMember).ToList();
        return known.Groups["begin"].Value + (left.Count == 0 ? Words.FormerMember : Words.List(left));
    }

    private List<Picture> Keep(IReadOnlyList<Picture> pictures) =>
        Keep(pictures, picture => picture.Caption, (picture, caption) => picture with { Caption = caption });

    /// <summary>Without what has the name, or with the other one.</summary>
    private List<T> Keep<T>(IReadOnlyList<T> items, Func<T, string> read, Func<T, string, T> write) => next is null
        ? [.. items.Where(item => !HasLabel(read(item)))]
        : [.. items.Select(item => write(item, ReplaceLabel(read(item))))];
}

/// <summary>All names of one person, one for each account.</summary>
/// <param name="kept">Names of which one of these is a part, such as other people's. They stay.</param>
/// <param name="next">The name in their place; null when the person is forgotten.</param>
public sealed class RedactedNames(IReadOnlyList<string> names, IReadOnlyList<string> kept, string? next = null)
{
    // The longer first: of "Ana Lee" nothing is left when the person is called "Ana" elsewhere.
    private readonly List<NamePattern> _patterns =
    [
        .. names.OrderByDescending(name => name.Length).Select(name => new NamePattern(
            name, next, [.. kept.Where(other => other != name && other.Contains(name, StringComparison.Ordinal)).Distinct()])),
    ];

    public IReadOnlyList<string> All => names;

    public Card RemoveFrom(Card card) => _patterns.Aggregate(card, (left, pattern) => pattern.RemoveFrom(left));
}
