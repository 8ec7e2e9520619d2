using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>A coffee round that was held.</summary>
public sealed record CoffeeRound
{
    public long Id { get; init; }
    public CommunityId CommunityId { get; init; }

    /// <summary>When it was planned for.</summary>
    public Instant DueAt { get; init; }

    public Instant RanAt { get; init; }

    /// <summary>The same people, history and seed give the same groups.</summary>
    public long Seed { get; init; }

    /// <summary>How many members took part.</summary>
    public int Members { get; init; }
}
