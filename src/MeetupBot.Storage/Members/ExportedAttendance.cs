using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Storage;

public sealed record ExportedAttendance
{
    public MeetupId Meetup { get; init; }
    public required string State { get; init; }
    public Instant SaidAt { get; init; }
}
