using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>Something to be delivered to a platform.</summary>
public sealed record NewOutboxMessage
{
    public required string Platform { get; init; }

    /// <summary>Messages of one lane go out one at a time and in order, such as those into one channel.</summary>
    public required string Lane { get; init; }

    /// <summary>Lower goes first, within the lane and among lanes.</summary>
    public required int Priority { get; init; }

    /// <summary>What is to be done, such as <c>post</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>Where to, in the platform's own words.</summary>
    public required string Target { get; init; }

    public string? Payload { get; init; }
    public MeetupId? MeetupId { get; init; }
    public MemberId? MemberId { get; init; }

    /// <summary>Not sent earlier.</summary>
    public required Instant NotBefore { get; init; }

    /// <summary>No use after this; whoever claims it decides.</summary>
    public Instant? ExpiresAt { get; init; }
}
