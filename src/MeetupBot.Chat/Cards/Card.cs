using System.Text.Json.Serialization;

namespace MeetupBot.Chat.Cards;

/// <summary>A message in platform-neutral form. Each adapter draws it in its platform's own style, in this order.</summary>
[method: JsonConstructor]
public sealed record Card(IReadOnlyList<Block> Blocks)
{
    public Card(params Block[] blocks)
        : this((IReadOnlyList<Block>)blocks)
    {
    }

    public CardTone Tone { get; init; }

    /// <summary>Attached files, such as a calendar file. A stored card of an older release may not name any.</summary>
    public IReadOnlyList<CardFile> Files { get; init => field = value ?? []; } = [];

    /// <summary>One line of plain text for notifications, on platforms that take one.</summary>
    public string Summary { get; init => field = value ?? ""; } = "";
}
