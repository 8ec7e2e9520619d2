using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>Somebody who takes part in a community's coffee rounds.</summary>
public sealed record CoffeeMember
{
    public CommunityId CommunityId { get; init; }
    public MemberId MemberId { get; init; }

    /// <summary>Where they want to meet. Null: in the area of their profile.</summary>
    public string? Area { get; init; }

    public Instant JoinedAt { get; init; }

    /// <summary>The first day on which they take part again, in the community's zone.</summary>
    public LocalDate? PausedUntil { get; init; }

    public bool IsPaused(LocalDate today) => PausedUntil is { } until && until > today;

    /// <summary>When the last round left them without a partner. Null: it did not, or they were in no round.</summary>
    public Instant? LeftOutAt { get; init; }
}
