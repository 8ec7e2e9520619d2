using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Introductions;

/// <summary>A suggestion that two or three people meet.</summary>
public sealed record Introduction
{
    public IntroductionId Id { get; init; }
    public CommunityId CommunityId { get; init; }
    public IntroductionOrigin Origin { get; init; }

    /// <summary>Who introduces them, who may be one of them; null: the bot or a round.</summary>
    public MemberId? ById { get; init; }

    /// <summary>The coffee round that it came from.</summary>
    public long? RoundId { get; init; }

    /// <summary>Why they should meet: the words of who introduces them, else a sentence of the bot's.</summary>
    public string? Reason { get; init; }

    public IntroductionState State { get; init; }
    public Instant CreatedAt { get; init; }

    /// <summary>When they came to know of each other.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>Where their conversation is; null: they have none, and each is told by direct message.</summary>
    public SpaceId? SpaceId { get; init; }

    /// <summary>The platform's id of their conversation.</summary>
    public string? Channel { get; init; }
}
