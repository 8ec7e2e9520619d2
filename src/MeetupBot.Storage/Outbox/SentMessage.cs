using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Outbox;

/// <summary>A message that arrived, remembered so that a name can be taken out of it later.</summary>
public sealed record SentMessage
{
    public long Id { get; init; }
    public required string Platform { get; init; }
    public required string Channel { get; init; }
    public required string Message { get; init; }
    public MeetupId? MeetupId { get; init; }

    /// <summary>Whom it was sent to; null where that is several people.</summary>
    public MemberId? MemberId { get; init; }

    /// <summary>What it says, as JSON.</summary>
    public required string Card { get; init; }

    public Instant SentAt { get; init; }
}
