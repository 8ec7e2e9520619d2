using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>A coffee round that was held.</summary>
public sealed record CoffeeRound
{
    public long Id { get; init; }
    public CommunityId CommunityId { get; init; }

    /// <summary>For when it was planned.</summary>
    public Instant DueAt { get; init; }

    public Instant RanAt { get; init; }

    /// <summary>By which the same people and the same past give the same groups.</summary>
    public long Seed { get; init; }

    /// <summary>How many took part.</summary>
    public int Members { get; init; }
}
