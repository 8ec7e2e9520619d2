using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Due;

/// <summary>Scheduled work.</summary>
public sealed record DueItem
{
    public long Id { get; init; }

    /// <summary>What to do, such as <c>poll.close</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Unique. Scheduling the same key again moves the work.</summary>
    public required string Key { get; init; }

    public MeetupId? MeetupId { get; init; }
    public MemberId? MemberId { get; init; }
    public SpaceId? SpaceId { get; init; }

    /// <summary>When it was first due. A retry does not change it.</summary>
    public required Instant DueAt { get; init; }

    /// <summary>When it is claimed next; null when it was set aside.</summary>
    public Instant? RunAt { get; init; }

    /// <summary>The end of the lease of whoever claimed it.</summary>
    public Instant LeasedUntil { get; init; }

    /// <summary>Number of claims so far, this one included.</summary>
    public int Attempts { get; init; }

    public string? Payload { get; init; }
}
