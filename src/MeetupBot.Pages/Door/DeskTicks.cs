using MeetupBot.Application.Texts;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Pages.Access;

namespace MeetupBot.Pages.Door;

/// <summary>Ticks a name on the list at the door, or takes it back.</summary>
internal sealed class DeskTicks(CheckInService checkInService, PageSubjectReader subjects, DeskViewReader deskViewReader)
{
    /// <param name="isHere">False: the tick is taken back.</param>
    /// <returns>The list, with the refusal if there was one; null when the link, or the member, is not of this meetup.</returns>
    public DeskResult? Tick(PageRequest visit, MemberId member, bool isHere, string? search)
    {
        if (deskViewReader.Read(visit, null)?.Rows.FirstOrDefault(row => row.Member == member) is not { } row || subjects.FindMeetup(visit) is not { } meetup)
            return null;
        string? refusal = null;
        if (checkInService.FindClosed(meetup) is { } closed)
            refusal = Words.DeskClosed(closed);
        else if (isHere && checkInService.Arrive(meetup, member, visit.Viewer.Id, byOrganizer: true) is var arrival and not (Arrival.Noted or Arrival.AlreadyHere))
            refusal = Words.NotCheckedIn(row.Name, arrival);
        else if (!isHere && row is { IsHere: true, CanUndo: false })
            refusal = Words.SaidHereThemselves(row.Name);
        else if (!isHere)
            checkInService.TakeBack(meetup, member);
        return new DeskResult(deskViewReader.Read(visit, search, member, refusal)!, refusal is not null);
    }
}

/// <param name="View">The list after the press.</param>
internal sealed record DeskResult(DeskView View, bool IsRefused);
