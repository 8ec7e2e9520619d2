using MeetupBot.Domain.Members;

namespace MeetupBot.Domain.Rsvps;

/// <param name="Member">Whose answer.</param>
/// <param name="Status">What they said, or <see cref="RsvpStatus.Waitlisted"/> where there was no place.</param>
/// <param name="Guests">Brought along; 0 unless going.</param>
/// <param name="Line">Order of arrival, which is the order of the waitlist.</param>
public sealed record Rsvp(MemberId Member, RsvpStatus Status, int Guests, long Line)
{
    public int Places => Status == RsvpStatus.Going ? 1 + Guests : 0;
}
