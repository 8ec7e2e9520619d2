using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Rsvps;

/// <param name="Status">What they said, or <see cref="RsvpStatus.Waitlisted"/> where there was no place.</param>
/// <param name="Guests">Brought along; 0 unless going.</param>
/// <param name="Line">Order of arrival, which is the order of the waitlist.</param>
public sealed record Rsvp(MemberId Member, RsvpStatus Status, int Guests, long Line)
{
    public int Places => Status == RsvpStatus.Going ? 1 + Guests : 0;

    /// <summary>
    /// Of two answers that turn out to be one person's, the later; but who was going and pressed once more keeps the place, and who
    /// waited twice the better one in the line.
    /// </summary>
    public static Rsvp OfOne(Rsvp earlier, Rsvp later) => (earlier.Status, later.Status) switch
    {
        (RsvpStatus.Going, RsvpStatus.Waitlisted) => earlier,
        (RsvpStatus.Going, RsvpStatus.Going) or (RsvpStatus.Waitlisted, RsvpStatus.Waitlisted) => later with { Line = Math.Min(earlier.Line, later.Line) },
        _ => later,
    };
}
