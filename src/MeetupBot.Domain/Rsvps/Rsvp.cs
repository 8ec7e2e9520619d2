using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Rsvps;

/// <param name="Status">The answer, or <see cref="RsvpStatus.Waitlisted"/> when there was no place.</param>
/// <param name="Guests">How many they bring. 0 unless going.</param>
/// <param name="Line">The order of arrival, which is the order of the waitlist.</param>
public sealed record Rsvp(MemberId Member, RsvpStatus Status, int Guests, long Line)
{
    public int Places => Status == RsvpStatus.Going ? 1 + Guests : 0;

    /// <summary>
    /// Combines the answers of two merged members. The later one counts. But who was going and answered going again keeps the place, and
    /// who waited twice keeps the better place in the line.
    /// </summary>
    public static Rsvp OfOne(Rsvp earlier, Rsvp later) => (earlier.Status, later.Status) switch
    {
        (RsvpStatus.Going, RsvpStatus.Waitlisted) => earlier,
        (RsvpStatus.Going, RsvpStatus.Going) or (RsvpStatus.Waitlisted, RsvpStatus.Waitlisted) => later with { Line = Math.Min(earlier.Line, later.Line) },
        _ => later,
    };
}
