using MeetupBot.Domain.CheckIn;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Door;

/// <summary>What a host sees who scanned a member's own code.</summary>
/// <param name="Name">The member's.</param>
/// <param name="Title">The meetup's.</param>
/// <param name="IsHere">Whether they are noted as there already.</param>
public sealed record ArriveView(string Name, string Title, bool IsHere)
{
    internal static ArriveView? Of(Session session, PageRequest visit) => visit.Meetup(session) is { } meetup
        ? new ArriveView(visit.Viewer.Name!, meetup.Title, session.Attendance.Find(meetup.Id)[visit.Viewer.Id] is { State: AttendanceState.Here })
        : null;
}
