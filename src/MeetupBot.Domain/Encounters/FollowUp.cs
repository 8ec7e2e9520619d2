using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Encounters;

/// <summary>A member was asked whom they met at a meetup.</summary>
public sealed record FollowUp
{
    public required MeetupId MeetupId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>When they were told, or answered without it.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>The latest answer; null: none yet.</summary>
    public Instant? AnsweredAt { get; init; }
}
