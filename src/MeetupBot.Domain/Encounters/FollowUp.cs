using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Encounters;

/// <summary>The question to a member whom they met at a meetup.</summary>
public sealed record FollowUp
{
    public required MeetupId MeetupId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>When they were asked, or answered without being asked.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>When they last answered. Null: not yet.</summary>
    public Instant? AnsweredAt { get; init; }
}
