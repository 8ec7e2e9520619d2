using NodaTime;

namespace MeetupBot.Storage;

public sealed record ExportedPromise
{
    public required string Note { get; init; }
    public string? ToName { get; init; }
    public Instant MadeAt { get; init; }
    public Instant RemindAt { get; init; }
    public Instant? KeptAt { get; init; }
}
