using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Introductions;

/// <summary>A suggestion that two or three people meet.</summary>
public sealed record Introduction
{
    public IntroductionId Id { get; init; }
    public CommunityId CommunityId { get; init; }
    public IntroductionOrigin Origin { get; init; }

    /// <summary>Who introduces them, possibly one of them. Null: the bot or a coffee round.</summary>
    public MemberId? ById { get; init; }

    /// <summary>The coffee round that made it.</summary>
    public long? RoundId { get; init; }

    /// <summary>Why they should meet: the words of the person who introduces them, else a sentence of the bot.</summary>
    public string? Reason { get; init; }

    /// <summary>The question that their talk begins with, by its place in the list. Null: none, as in earlier versions.</summary>
    public int? Opener { get; init; }

    public IntroductionState State { get; init; }
    public Instant CreatedAt { get; init; }

    /// <summary>When they were told about each other.</summary>
    public Instant? OpenedAt { get; init; }

    /// <summary>Where their conversation is. Null: they have none, and each gets direct messages.</summary>
    public SpaceId? SpaceId { get; init; }

    /// <summary>The platform's id of their conversation.</summary>
    public string? Channel { get; init; }
}
