using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>A row's place in its lane.</summary>
internal sealed record LanePlace
{
    public required string Platform { get; init; }
    public required string Lane { get; init; }
    public required int Priority { get; init; }
    public required Instant NotBefore { get; init; }
}
