using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Promises;

/// <summary>A private note of what a member promised to do for somebody.</summary>
public sealed record Promise
{
    /// <summary>The writer is reminded this long after making it.</summary>
    public static readonly Duration RemindAfter = Duration.FromDays(3);

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

    /// <summary>Writer and recipient turned out to be one person. Such a promise is dropped.</summary>
    public bool IsToOneself => ToId == MemberId;
}
