using System.Text.Json.Serialization;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Chat.Cards;

/// <summary>One part of a card, from top to bottom.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "block")]
[JsonDerivedType(typeof(Heading), "heading")]
[JsonDerivedType(typeof(Paragraph), "paragraph")]
[JsonDerivedType(typeof(Footer), "small")]
[JsonDerivedType(typeof(Tally), "tally")]
[JsonDerivedType(typeof(Menu), "menu")]
[JsonDerivedType(typeof(Buttons), "buttons")]
[JsonDerivedType(typeof(Pictures), "pictures")]
public abstract record Block
{
    private Block()
    {
    }

    /// <param name="Sign">The card's only emoji, or empty.</param>
    public sealed record Heading(string Sign, RichText Text) : Block;

    public sealed record Paragraph(RichText Text) : Block;

    /// <summary>Small print, such as the line with the short id.</summary>
    public sealed record Footer(RichText Text) : Block
    {
        /// <summary>The short id that people can type.</summary>
        public static Footer OfId(string id) => new([new Span.Code(id)]);
    }

    /// <summary>One candidate time with its count.</summary>
    /// <param name="Number">As in the menu below.</param>
    /// <param name="Count">"4 yes, 1 if need be".</param>
    /// <param name="Share">The share of those who answered, from 0 to 1. Drawn as a bar.</param>
    public sealed record Tally(int Number, RichText Label, string Count, double Share) : Block;

    /// <summary>A select menu.</summary>
    /// <param name="Placeholder">Shown while nothing is chosen.</param>
    /// <param name="Options">In order. Empty for members and channels. At most <see cref="Capabilities.MenuOptions"/>.</param>
    public sealed record Menu(ActionId Action, string Placeholder, IReadOnlyList<MenuOption> Options) : Block
    {
        public MenuSource Source { get; init; }
        public int Min { get; init; }
        public int Max { get; init; } = 1;

        /// <summary>Platform ids of the members or channels that are already chosen.</summary>
        public IReadOnlyList<string> Chosen { get; init; } = [];
    }

    [method: JsonConstructor]
    public sealed record Buttons(IReadOnlyList<Button> Items) : Block
    {
        public Buttons(params Button[] items)
            : this((IReadOnlyList<Button>)items)
        {
        }
    }

    public sealed record Pictures(IReadOnlyList<Picture> Items) : Block;
}
