using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>A message as it stands in the outbox.</summary>
public sealed record OutboxMessage
{
    public required long Id { get; init; }

    /// <summary>Names this delivery to the platform: the same over all its attempts, see <see cref="DeliveryKey"/>.</summary>
    public required string Key { get; init; }

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

    /// <summary>Until then it is in the hands of whoever claimed it.</summary>
    public Instant LeasedUntil { get; init; }

    /// <summary>Claims under this key so far that count, this one included.</summary>
    public int Attempts { get; init; }

    public Instant? FirstAttemptAt { get; init; }

    /// <summary>Rises with every merge.</summary>
    public int Generation { get; init; }

    /// <summary>The generation of the first attempt under this key; what an earlier attempt may have delivered unheard.</summary>
    public int? TriedGeneration { get; init; }

    public required Instant CreatedAt { get; init; }
    public Instant? SetAsideAt { get; init; }
    public string? Problem { get; init; }

    /// <summary>Asleep until then: in flight, or waiting for its time or a retry. Null: in line, or set aside.</summary>
    public Instant? WakesAt { get; init; }
}
