using MeetupBot.Domain.CheckIn;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Door;

/// <summary>Shown to a host who scanned a member's code.</summary>
/// <param name="Name">The member's name.</param>
/// <param name="Title">The meetup's title.</param>
/// <param name="IsHere">Whether the member is already checked in.</param>
public sealed record ArriveView(string Name, string Title, bool IsHere)
{
    internal static ArriveView? Of(Session session, PageRequest visit) => visit.Meetup(session) is { } meetup
        ? new ArriveView(
            visit.Viewer.Name!, meetup.Title, session.Attendance.Find(meetup.Id)[visit.Viewer.Id] is { State: AttendanceState.Here })
        : null;
}
