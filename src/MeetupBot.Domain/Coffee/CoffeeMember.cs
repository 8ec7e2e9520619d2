using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>Somebody who takes part in a community's coffee rounds.</summary>
public sealed record CoffeeMember
{
    public CommunityId CommunityId { get; init; }
    public MemberId MemberId { get; init; }

    /// <summary>Where they meet: the area of their profile, or of a visit. Null where it is not known, or was not read.</summary>
    public string? Area { get; init; }

    public Instant JoinedAt { get; init; }

    /// <summary>The first day of a pause that begins later than it was asked for, in the community's zone. Null: it began at once.</summary>
    public LocalDate? PausedFrom { get; init; }

    /// <summary>The first day on which they take part again, in the community's zone.</summary>
    public LocalDate? PausedUntil { get; init; }

    public bool IsPaused(LocalDate today) => PausedUntil > today && !PlansPause(today);

    /// <summary>Whether a pause is still to begin.</summary>
    public bool PlansPause(LocalDate today) => PausedFrom > today;

    /// <summary>When the last round left them without a partner. Null: it did not, or they were in no round.</summary>
    public Instant? LeftOutAt { get; init; }
}
