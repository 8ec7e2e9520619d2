using NodaTime;

namespace MeetupBot.Storage;

/// <summary>A direct message that the bot sent to the member and remembers.</summary>
public sealed record ExportedMessage
{
    public required string Platform { get; init; }
    public required string Card { get; init; }
    public Instant SentAt { get; init; }
}
