using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Domain.CheckIn;

/// <summary>Whether somebody is known to have been at a meetup, not counting what they say in the days after.</summary>
public static class KnownPresence
{
    /// <summary>They were going, a host ticked them, or they checked in while check-in was open.</summary>
    /// <param name="rsvp">Null: they did not answer.</param>
    /// <param name="said">Null: nobody said anything about them.</param>
    /// <param name="end">When the meetup ends. Null while it has no time.</param>
    public static bool WasThere(RsvpStatus? rsvp, Attendance? said, Instant? end) => rsvp == RsvpStatus.Going
        || (said is { State: AttendanceState.Here } && (!said.IsOwnWord || said.SaidAt <= end + CheckInWindow.After));
}
