using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Links;

/// <summary>A code that somebody made, by which the other side joins. The code itself is not stored.</summary>
public sealed record LinkCode
{
    /// <summary>Of the code; see the feature.</summary>
    public required string Hash { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>Where it was made.</summary>
    public required SpaceId SpaceId { get; init; }

    /// <summary>Who made it.</summary>
    public required MemberId MemberId { get; init; }

    /// <summary>Of the account by which it was made.</summary>
    public required string Platform { get; init; }

    /// <summary>The platform's id of that account.</summary>
    public required string ExternalId { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>It works once.</summary>
    public Instant? UsedAt { get; init; }
}
