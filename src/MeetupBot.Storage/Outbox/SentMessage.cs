using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>A copy of a delivered message, kept so that a name can be removed from it later.</summary>
public sealed record SentMessage
{
    public long Id { get; init; }
    public required string Platform { get; init; }
    public required string Channel { get; init; }
    public required string Message { get; init; }
    public MeetupId? MeetupId { get; init; }

    /// <summary>The recipient; null when there are several.</summary>
    public MemberId? MemberId { get; init; }

    /// <summary>The content, as JSON.</summary>
    public required string Card { get; init; }

    public Instant SentAt { get; init; }
}
