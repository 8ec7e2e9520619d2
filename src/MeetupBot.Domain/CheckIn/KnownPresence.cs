using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Domain.CheckIn;

/// <summary>Whether somebody is known to have been at a meetup without their own word of the days after.</summary>
public static class KnownPresence
{
    /// <summary>They were going, a host ticked them, or they checked in while that was open.</summary>
    /// <param name="rsvp">Null: none.</param>
    /// <param name="said">Null: nothing was said of them.</param>
    /// <param name="end">Of the meetup; null while it has no time.</param>
    public static bool WasThere(RsvpStatus? rsvp, Attendance? said, Instant? end) => rsvp == RsvpStatus.Going
        || (said is { State: AttendanceState.Here } && (!said.IsOwnWord || said.SaidAt <= end + CheckInWindow.After));
}
