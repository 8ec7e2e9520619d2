using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Coffee;

/// <summary>A member's stay in another area for some days.</summary>
public sealed record Visit
{
    /// <summary>Random, so that ids cannot be guessed.</summary>
    public string Id { get; init; } = "";

    public CommunityId CommunityId { get; init; }
    public MemberId MemberId { get; init; }
    public required string Area { get; init; }
    public LocalDate FirstDay { get; init; }

    /// <summary>Inclusive.</summary>
    public LocalDate LastDay { get; init; }

    /// <summary>The poll that was started for it.</summary>
    public MeetupId? MeetupId { get; init; }

    public Instant MadeAt { get; init; }
}
