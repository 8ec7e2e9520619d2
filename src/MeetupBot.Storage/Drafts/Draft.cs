using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Drafts;

/// <summary>What a member has begun and a form or button will take up again.</summary>
public sealed record Draft
{
    /// <summary>Random, for it travels in a button.</summary>
    public required string Id { get; init; }

    public required MemberId MemberId { get; init; }
    public required string Kind { get; init; }

    /// <summary>JSON.</summary>
    public required string Payload { get; init; }

    public required Instant CreatedAt { get; init; }
}
