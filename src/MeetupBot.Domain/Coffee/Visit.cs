using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>A member is in some other area for a while.</summary>
public sealed record Visit
{
    /// <summary>Random, so that none can be guessed from another.</summary>
    public string Id { get; init; } = "";

    public CommunityId CommunityId { get; init; }
    public MemberId MemberId { get; init; }
    public required string Area { get; init; }
    public LocalDate FirstDay { get; init; }

    /// <summary>Inclusive.</summary>
    public LocalDate LastDay { get; init; }

    /// <summary>The poll that came of it.</summary>
    public MeetupId? MeetupId { get; init; }

    public Instant MadeAt { get; init; }
}
