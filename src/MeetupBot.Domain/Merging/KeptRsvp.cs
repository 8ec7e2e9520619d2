using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Domain.Merging;

/// <summary>A stored RSVP in a <see cref="MergeRecord"/>, one property for each column.</summary>
public sealed record KeptRsvp : IKeptAnswer
{
    public required string Meetup { get; init; }
    public required string Status { get; init; }
    public int Guests { get; init; }
    public long PlaceInLine { get; init; }
    public long AnsweredAt { get; init; }

    public Rsvp Of(MemberId member) => new(member, Enum.Parse<RsvpStatus>(Status), Guests, PlaceInLine);

    /// <summary>The RSVP that counts. See <see cref="Rsvp.OfOne"/>.</summary>
    public static KeptRsvp Of(KeptPair<KeptRsvp> two, MemberId member)
    {
        var (earlier, later) = two.IsAbsorbedLater ? (two.Into, two.Absorbed) : (two.Absorbed, two.Into);
        return later.With(Rsvp.OfOne(earlier.Of(member), later.Of(member)));
    }

    public KeptRsvp With(Rsvp rsvp) => this with { Status = rsvp.Status.ToString(), Guests = rsvp.Guests, PlaceInLine = rsvp.Line };
}
