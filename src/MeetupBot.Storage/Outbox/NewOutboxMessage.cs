using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>A message to add to the outbox.</summary>
public sealed record NewOutboxMessage
{
    /// <summary>The expiry of a message that was withdrawn while it was in flight.</summary>
    public static readonly Instant Withdrawn = Instant.FromUnixTimeMilliseconds(0);

    public required string Platform { get; init; }

    /// <summary>Such as one channel. Messages of one lane are sent one at a time and in order.</summary>
    public required string Lane { get; init; }

    /// <summary>A lower number is sent first, within the lane and among lanes.</summary>
    public required int Priority { get; init; }

    /// <summary>What to do, such as <c>post</c>. The handler of the kind reads target and payload.</summary>
    public required string Kind { get; init; }

    /// <summary>The destination, in the platform's own ids.</summary>
    public required string Target { get; init; }

    public string? Payload { get; init; }
    public MeetupId? MeetupId { get; init; }
    public MemberId? MemberId { get; init; }

    /// <summary>The earliest time at which it is sent.</summary>
    public required Instant NotBefore { get; init; }

    /// <summary>It has no use after this; null: it never expires. The store does not drop it; whoever claims it decides.</summary>
    public Instant? ExpiresAt { get; init; }
}
