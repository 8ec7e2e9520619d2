using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>A row of the outbox.</summary>
public sealed record OutboxMessage
{
    public required long Id { get; init; }

    /// <summary>Identifies the delivery to the platform. All attempts use the same key; see <see cref="DeliveryKey"/>.</summary>
    public required string Key { get; init; }

    /// <summary>At most one row has this key; null: the row is not merged.</summary>
    public string? MergeKey { get; init; }
    public required string Platform { get; init; }
    public required string Lane { get; init; }
    public required int Priority { get; init; }
    public required string Kind { get; init; }
    public required string Target { get; init; }
    public string? Payload { get; init; }
    public MeetupId? MeetupId { get; init; }
    public MemberId? MemberId { get; init; }
    public required Instant NotBefore { get; init; }
    public Instant? ExpiresAt { get; init; }

    /// <summary>The end of the lease of whoever claimed it; the Unix epoch when nobody holds it.</summary>
    public Instant LeasedUntil { get; init; }

    /// <summary>The number of claims under this key that count as attempts, this one included.</summary>
    public int Attempts { get; init; }

    public Instant? FirstAttemptAt { get; init; }

    /// <summary>Increases with every merge.</summary>
    public int Generation { get; init; }

    /// <summary>
    /// The generation at the first attempt under this key; null: not tried. If it differs from <see cref="Generation"/>, an attempt may have
    /// delivered an older state.
    /// </summary>
    public int? TriedGeneration { get; init; }

    public required Instant CreatedAt { get; init; }
    public Instant? SetAsideAt { get; init; }
    public string? Problem { get; init; }

    /// <summary>When it can be claimed next: at its time, its retry or the end of its lease. Null: now, or never because it was set aside.</summary>
    public Instant? WakesAt { get; init; }
}
