using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.Meetups;

/// <summary>A line, and perhaps a picture, that somebody shared about a meetup.</summary>
public sealed record Moment
{
    public long Id { get; init; }
    public required MeetupId MeetupId { get; init; }
    public required MemberId MemberId { get; init; }
    public required string Line { get; init; }

    /// <summary>The address of a picture. Null: none.</summary>
    public string? Photo { get; init; }

    public required Instant SharedAt { get; init; }
}
