using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Encounters;

/// <summary>The question to a member whom they met at a meetup.</summary>
public sealed record FollowUp
{
    /// <summary>A question that is later than this, such as after a long downtime, is not asked.</summary>
    public static readonly Duration AskedWithin = Duration.FromDays(14);

    public required MeetupId MeetupId { get; init; }
    public required MemberId MemberId { get; init; }

    /// <summary>When they were asked, or answered without being asked.</summary>
    public required Instant AskedAt { get; init; }

    /// <summary>When they last answered. Null: not yet.</summary>
    public Instant? AnsweredAt { get; init; }

    /// <param name="dueAt">When members were to be asked.</param>
    public static bool IsTooLate(Instant dueAt, Instant now) => now - dueAt > AskedWithin;
}
