using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Communities;

/// <summary>A Discord guild or a Slack workspace.</summary>
public sealed record Space
{
    public SpaceId Id { get; init; }

    /// <summary>Its own community, also while that is linked with others. Never changes.</summary>
    public CommunityId CommunityId { get; init; }
    public required string Platform { get; init; }

    /// <summary>The platform's own id.</summary>
    public required string ExternalId { get; init; }

    public required string Name { get; init; }

    /// <summary>The platform's id of the channel for cards. Null: not chosen yet.</summary>
    public string? AnnounceChannel { get; init; }

    /// <summary>How many members the platform reports.</summary>
    public int? Members { get; init; }

    public required Instant JoinedAt { get; init; }

    /// <summary>When the bot was removed from it. Null: the bot is there.</summary>
    public Instant? LeftAt { get; init; }
}
