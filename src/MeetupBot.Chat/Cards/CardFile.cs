using System.Text.Json.Serialization;
using NodaTime;

namespace MeetupBot.Chat.Cards;

/// <param name="Name">File name with ending, ASCII.</param>
/// <param name="Content">UTF-8 text.</param>
public sealed record CardFile(string Name, string ContentType, string Content)
{
    /// <summary>When what it says last changed; a platform that posts files as messages of their own sends it again only then.</summary>
    [JsonIgnore]
    public Instant? ChangedAt { get; init; }

    /// <summary>
    /// Its content with the address of the card that carries it, which is known only once the card is posted; null: it names no card.
    /// A platform that posts files as messages of their own asks for it; elsewhere an edit of the card replaces the file.
    /// </summary>
    [JsonIgnore]
    public Func<Uri, string>? ContentFor { get; init; }
}
