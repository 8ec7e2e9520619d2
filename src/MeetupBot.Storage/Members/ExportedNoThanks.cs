using NodaTime;

namespace MeetupBot.Storage;

/// <summary>Whom the member does not want to be introduced to.</summary>
public sealed record ExportedNoThanks
{
    public string? ToName { get; init; }
    public Instant SaidAt { get; init; }
}
