using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Storage;

public sealed record ExportedMoment
{
    public MeetupId Meetup { get; init; }
    public required string Line { get; init; }
    public string? Photo { get; init; }
    public Instant SharedAt { get; init; }
}
