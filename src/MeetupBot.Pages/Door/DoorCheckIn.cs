using MeetupBot.Application.Texts;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Door;

/// <summary>Checks in a member whose code a host scanned.</summary>
internal sealed class DoorCheckIn(CheckInService checkInService, PageSubjectReader subjects, Session session)
{
    /// <param name="visit">The request for the member's own page.</param>
    /// <param name="host">The link that made the browser a check-in desk.</param>
    /// <returns>The reason for a refusal; empty when the member was checked in; null when a link is of no use any more.</returns>
    public string? Arrive(PageRequest visit, PageTicket host)
    {
        if (subjects.FindMeetup(visit) is not { } meetup || session.Members.Here([host.Member]).Count == 0)
            return null;
        // The request was refused before if its holder does not host any more.
        var arrival = checkInService.Arrive(meetup, visit.Viewer.Id, host.Member, byOrganizer: true);
        return arrival is Arrival.Noted or Arrival.AlreadyHere ? "" : Words.NotCheckedIn(visit.Viewer.Name!, arrival);
    }
}
