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
[JsonDerivedType(typeof(Faces), "faces")]
public abstract record Block
{
    private Block()
    {
    }

    /// <param name="Sign">The card's only emoji, or empty.</param>
    public sealed record Heading(string Sign, RichText Text) : Block
    {
        /// <summary>Whose card it is, where a platform has room for a picture beside the title. Null: nobody's, or they have none.</summary>
        public Picture? Host { get; init; }
    }

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
    /// <param name="Bar">The same as a bar. Null: nobody has answered.</param>
    public sealed record Tally(int Number, RichText Label, string Count, VoteBar? Bar) : Block;

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

    /// <summary>
    /// A line about people, with small faces of some of them before it, where a platform has such. The text says everything that they say.
    /// </summary>
    /// <param name="People">At most <see cref="Most"/>.</param>
    public sealed record Faces(RichText Text, IReadOnlyList<Picture> People) : Block
    {
        /// <summary>With the text, what Slack has room for in one line.</summary>
        public const int Most = 8;

        /// <summary>Where a platform has no small faces, the picture of the only one whom the line is about stands beside it, while there is room.</summary>
        public bool Beside { get; init; }
    }
}
