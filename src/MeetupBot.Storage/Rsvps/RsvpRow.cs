using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Storage.Rsvps;

/// <summary>An RSVP as table columns.</summary>
internal sealed record RsvpRow
{
    public MeetupId MeetupId { get; init; }
    public MemberId MemberId { get; init; }
    public RsvpStatus Status { get; init; }
    public int Guests { get; init; }
    public long PlaceInLine { get; init; }
    public Instant AnsweredAt { get; init; }

    public Rsvp ToRsvp() => new(MemberId, Status, Guests, PlaceInLine);
}
