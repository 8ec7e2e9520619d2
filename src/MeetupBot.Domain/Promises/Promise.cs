using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Promises;

/// <summary>A private note of what a member said they would do for somebody.</summary>
public sealed record Promise
{
    /// <summary>The writer is reminded this long after making it.</summary>
    public static readonly Duration RemindAfter = Duration.FromDays(3);

    public PromiseId Id { get; init; }
    public CommunityId CommunityId { get; init; }

    /// <summary>Who wrote it; nobody else sees it.</summary>
    public MemberId MemberId { get; init; }

    /// <summary>To whom; null: somebody who was forgotten.</summary>
    public MemberId? ToId { get; init; }

    /// <summary>In the writer's words.</summary>
    public required string Note { get; init; }

    public Instant MadeAt { get; init; }

    /// <summary>When its writer is reminded, once.</summary>
    public Instant RemindAt { get; init; }

    /// <summary>When it was done; null: it is still open.</summary>
    public Instant? KeptAt { get; init; }

    /// <summary>Writer and recipient turned out to be one person. Such a promise is dropped.</summary>
    public bool IsToOneself => ToId == MemberId;
}
