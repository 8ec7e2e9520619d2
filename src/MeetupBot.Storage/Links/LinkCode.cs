using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Links;

/// <summary>A link code that a member created and the other side enters. The code itself is not stored.</summary>
public sealed record LinkCode
{
    /// <summary>The hash of the code. The feature computes it.</summary>
    public required string Hash { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>The space in which it was created.</summary>
    public required SpaceId SpaceId { get; init; }

    /// <summary>The member who created it.</summary>
    public required MemberId MemberId { get; init; }

    /// <summary>The platform of the account that created it.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's id of that account.</summary>
    public required string ExternalId { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>When it was used. A code works once.</summary>
    public Instant? UsedAt { get; init; }
}
