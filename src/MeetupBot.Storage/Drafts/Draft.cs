using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Drafts;

/// <summary>Input that a member has begun and that a form or button continues later.</summary>
public sealed record Draft
{
    /// <summary>Random, because it travels in a button.</summary>
    public required string Id { get; init; }

    public required MemberId MemberId { get; init; }
    public required string Kind { get; init; }

    /// <summary>JSON.</summary>
    public required string Payload { get; init; }

    public required Instant CreatedAt { get; init; }
}
