using NodaTime;

namespace MeetupBot.Storage;

public sealed record ExportedVisit
{
    public required string Area { get; init; }
    public LocalDate FirstDay { get; init; }
    public LocalDate LastDay { get; init; }
    public Instant MadeAt { get; init; }
}
