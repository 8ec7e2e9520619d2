using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.FollowUp;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Records check-ins, by members themselves or by a host.</summary>
internal sealed class CheckInService(Session session, IClock clock, MeetupCardPosts meetupCardPosts, FollowUpService followUpService)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Records that a member is at the meetup. Repeating it changes nothing.</summary>
    /// <param name="meetup">A meetup that <paramref name="by"/> may see.</param>
    /// <param name="by">The member themselves, or a host.</param>
    /// <param name="byOrganizer">Whether <paramref name="by"/> is known to host or to be an organizer by platform permission.</param>
    public Arrival Arrive(Meetup meetup, MemberId member, MemberId by, bool byOrganizer = false)
    {
        if (Closed(meetup, own: by == member && !byOrganizer) is { } closed)
            return closed;
        if (by != member && Stranger(meetup, member, by, byOrganizer) is { } refused)
            return refused;
        var said = session.Attendance.Find(meetup.Id)[member];
        if (said is { State: AttendanceState.Here })
            return Arrival.AlreadyHere;
        if (said is { IsOwnWord: true } && by != member)
            return Arrival.SaidAbsent;
        Note(meetup, new Domain.CheckIn.Attendance(member, AttendanceState.Here, by, _now));
        return Arrival.Noted;
    }

    /// <summary>Why a host can check nobody in now; null when they can.</summary>
    public Arrival? FindClosed(Meetup meetup) => Closed(meetup, own: false);

    /// <summary>Removes a check-in, as if it had never been made.</summary>
    /// <returns>Whether there was a check-in.</returns>
    public bool TakeBack(Meetup meetup, MemberId member)
    {
        if (session.Attendance.Find(meetup.Id)[member] is not { State: AttendanceState.Here }
            || !session.Attendance.Remove(meetup.Id, member))
            return false;
        Follow(meetup);
        return true;
    }

    /// <summary>Records that a member was not there.</summary>
    /// <param name="by">The member themselves, or a host, who changes nothing that the member said.</param>
    public void SayAbsent(Meetup meetup, MemberId member, MemberId by)
    {
        if (by == member || session.Attendance.Find(meetup.Id)[member] is not { IsOwnWord: true })
            Note(meetup, new Domain.CheckIn.Attendance(member, AttendanceState.Absent, by, _now));
    }

    /// <summary>Removes what a host said of a member's absence.</summary>
    public void TakeBackAbsence(Meetup meetup, MemberId member)
    {
        if (session.Attendance.Find(meetup.Id)[member] is { State: AttendanceState.Absent, IsOwnWord: false }
            && session.Attendance.Remove(meetup.Id, member))
            followUpService.CatchUp(meetup);
    }

    private void Note(Meetup meetup, Domain.CheckIn.Attendance attendance)
    {
        var wasHere = session.Attendance.Find(meetup.Id)[attendance.Member] is { State: AttendanceState.Here };
        session.Attendance.Save(meetup.Id, attendance);
        // The card shows who is there, not who says in private that they were not. Everybody sees that it was edited.
        if (wasHere || attendance.State == AttendanceState.Here)
            meetupCardPosts.RefreshGuests(meetup.Id);
        followUpService.CatchUp(meetup);
    }

    private void Follow(Meetup meetup)
    {
        meetupCardPosts.RefreshGuests(meetup.Id);
        followUpService.CatchUp(meetup);
    }

    /// <summary>Hosts can tick names longer than members can check in, because people rarely press a button while they talk.</summary>
    private Arrival? Closed(Meetup meetup, bool own) => meetup switch
    {
        { Introduction: not null } => Arrival.Unknown,
        { State: MeetupState.Cancelled } => Arrival.Cancelled,
        { State: MeetupState.Polling } => Arrival.NoTimeYet,
        _ when _now < CheckInWindow.Of(meetup)!.Value.Start => Arrival.TooEarly,
        _ when _now >= (own ? CheckInWindow.Of(meetup)!.Value.End : CheckInWindow.AnswersUntil(meetup)) => Arrival.TooLate,
        _ => null,
    };

    private Arrival? Stranger(Meetup meetup, MemberId member, MemberId by, bool byOrganizer)
    {
        if (!byOrganizer && !meetup.IsHost(by) && !session.Communities.IsOrganizer(meetup.Community, by))
            return Arrival.NotHost;
        return session.Members.IsIn(member, meetup.Community) ? null : Arrival.Unknown;
    }
}
