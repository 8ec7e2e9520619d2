using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Promises;

/// <summary>A private note of what a member promised to do for somebody.</summary>
public sealed record Promise
{
    public PromiseId Id { get; init; }
    public CommunityId CommunityId { get; init; }

    /// <summary>The writer. Nobody else sees it.</summary>
    public MemberId MemberId { get; init; }

    /// <summary>To whom. Null: somebody who asked to be forgotten.</summary>
    public MemberId? ToId { get; init; }

    /// <summary>In the writer's own words.</summary>
    public required string Note { get; init; }

    public Instant MadeAt { get; init; }

    /// <summary>When the writer is reminded, once.</summary>
    public Instant RemindAt { get; init; }

    /// <summary>When it was done. Null: it is open.</summary>
    public Instant? KeptAt { get; init; }
}
