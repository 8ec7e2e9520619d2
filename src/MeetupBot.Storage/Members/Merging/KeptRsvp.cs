using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Storage;

/// <summary>An RSVP as its columns, in a <see cref="MergeRecord"/>.</summary>
internal sealed record KeptRsvp : IKeptAnswer
{
    public required string Meetup { get; init; }
    public required string Status { get; init; }
    public int Guests { get; init; }
    public long PlaceInLine { get; init; }
    public long AnsweredAt { get; init; }

    public Rsvp Of(MemberId member) => new(member, Enum.Parse<RsvpStatus>(Status), Guests, PlaceInLine);

    public KeptRsvp With(Rsvp rsvp) => this with { Status = rsvp.Status.ToString(), Guests = rsvp.Guests, PlaceInLine = rsvp.Line };
}
