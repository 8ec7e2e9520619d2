using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.Cards;

/// <summary>A meetup's message in one space.</summary>
public sealed record PostedCard
{
    public required MeetupId MeetupId { get; init; }
    public required SpaceId SpaceId { get; init; }

    /// <summary>Such as <c>poll</c>; a meetup has one of each kind in a space.</summary>
    public required string Kind { get; init; }

    /// <summary>The platform's id of the channel.</summary>
    public required string Channel { get; init; }

    /// <summary>The platform's id of the message; null: not posted yet.</summary>
    public string? Message { get; init; }

    /// <summary>When it was last posted or edited. Edits are paced by it.</summary>
    public Instant? ShownAt { get; init; }

    /// <summary>When it was posted again after somebody deleted it.</summary>
    public Instant? RepostedAt { get; init; }

    /// <summary>When it was deleted a second time. It is not posted again after that.</summary>
    public Instant? GoneAt { get; init; }

    /// <summary>The card after its message was deleted. The first time it is posted again, the second time it is given up.</summary>
    public PostedCard Deleted(Instant now) => RepostedAt is null
        ? this with { Message = null, ShownAt = null, RepostedAt = now }
        : this with { Message = null, GoneAt = now };
}
