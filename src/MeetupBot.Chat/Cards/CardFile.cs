using System.Text.Json.Serialization;
using NodaTime;

namespace MeetupBot.Chat.Cards;

/// <param name="Name">An ASCII file name with its extension.</param>
/// <param name="Content">UTF-8 text.</param>
public sealed record CardFile(string Name, string ContentType, string Content)
{
    /// <summary>When its data last changed. A platform that posts files as separate messages sends it again only after a change.</summary>
    [JsonIgnore]
    public Instant? ChangedAt { get; init; }

    /// <summary>
    /// Returns the content with the address of the card that carries the file. The address is known only after the card is posted. A
    /// platform that posts files as separate messages calls it then; on others an edit of the card replaces the file. Null: the content
    /// does not name the card.
    /// </summary>
    [JsonIgnore]
    public Func<Uri, string>? ContentFor { get; init; }
}
