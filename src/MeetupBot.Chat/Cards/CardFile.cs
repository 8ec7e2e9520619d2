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
}
