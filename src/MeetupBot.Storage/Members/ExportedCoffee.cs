using NodaTime;

namespace MeetupBot.Storage;

public sealed record ExportedCoffee
{
    public string? Area { get; init; }
    public Instant JoinedAt { get; init; }
    public LocalDate? PausedUntil { get; init; }
}
