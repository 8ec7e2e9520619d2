using System.Text.Json.Serialization;
using MeetupBot.Chat.Platform;

namespace MeetupBot.Chat.Cards;

/// <summary>One part of a card, top to bottom.</summary>
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

    /// <param name="Sign">The card's one emoji, or empty.</param>
    public sealed record Heading(string Sign, RichText Text) : Block;

    public sealed record Paragraph(RichText Text) : Block;

    /// <summary>Fine print, such as the line with the short id.</summary>
    public sealed record Footer(RichText Text) : Block
    {
        /// <summary>The id that people can type.</summary>
        public static Footer OfId(string id) => new([new Span.Code(id)]);
    }

    /// <summary>One candidate time with its count.</summary>
    /// <param name="Number">As in the menu below.</param>
    /// <param name="Count">"4 yes, 1 if need be".</param>
    /// <param name="Share">0 to 1 of those who answered; drawn as a bar.</param>
    public sealed record Tally(int Number, RichText Label, string Count, double Share) : Block;

    /// <summary>A select menu.</summary>
    /// <param name="Action">What choosing means.</param>
    /// <param name="Placeholder">Its label, shown while nothing is chosen.</param>
    /// <param name="Options">In order; empty for members and channels. At most the capability's <see cref="Capabilities.MenuOptions"/>.</param>
    public sealed record Menu(ActionId Action, string Placeholder, IReadOnlyList<MenuOption> Options) : Block
    {
        public MenuSource Source { get; init; }
        public int Min { get; init; }
        public int Max { get; init; } = 1;

        /// <summary>Platform ids chosen already, of a menu of members or channels.</summary>
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
