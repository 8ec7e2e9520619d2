using System.Text.Json.Serialization;

namespace MeetupBot.Chat.Cards;

/// <summary>A message in neutral form; each adapter gives it its platform's own look, in this order.</summary>
[method: JsonConstructor]
public sealed record Card(IReadOnlyList<Block> Blocks)
{
    public Card(params Block[] blocks)
        : this((IReadOnlyList<Block>)blocks)
    {
    }

    public CardTone Tone { get; init; }

    /// <summary>Files that come with it, such as a calendar file.</summary>
    public IReadOnlyList<CardFile> Files { get; init; } = [];

    /// <summary>One line of plain text for notifications, where the platform takes one.</summary>
    public string Summary { get; init; } = "";
}
