using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Storage;

/// <summary>Asked whom they met at a meetup.</summary>
public sealed record ExportedFollowUp
{
    public MeetupId Meetup { get; init; }
    public Instant AskedAt { get; init; }
    public Instant? AnsweredAt { get; init; }
}
