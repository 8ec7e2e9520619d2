using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Communities;

/// <summary>A Discord guild or a Slack workspace.</summary>
public sealed record Space
{
    public SpaceId Id { get; init; }

    /// <summary>Its own, also while that is linked with others; it never changes.</summary>
    public CommunityId CommunityId { get; init; }
    public required string Platform { get; init; }

    /// <summary>The platform's own id of it.</summary>
    public required string ExternalId { get; init; }

    public required string Name { get; init; }

    /// <summary>The platform's id of the channel for cards; null: to be asked for.</summary>
    public string? AnnounceChannel { get; init; }

    /// <summary>How many people the platform counts.</summary>
    public int? Members { get; init; }

    public required Instant JoinedAt { get; init; }

    /// <summary>Since then the bot is not there any more.</summary>
    public Instant? LeftAt { get; init; }
}
