using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage;

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

    /// <summary>Of the content last shown, so that an edit that changes nothing is not sent.</summary>
    public string? ShownHash { get; init; }

    /// <summary>When it was posted anew after somebody deleted it.</summary>
    public Instant? RepostedAt { get; init; }
}
