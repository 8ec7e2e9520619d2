using MeetupBot.Features.Attendance.Guests;
using MeetupBot.Pages.Access;

namespace MeetupBot.Pages.Guests;

/// <summary>Reads who answered a meetup that its owner sees. Whether they may manage it is asked before.</summary>
internal sealed class GuestsViewReader(PageSubjectReader subjects, GuestRowsReader guestRowsReader)
{
    /// <returns>Null when it is not the viewer's to see.</returns>
    public GuestsView? Read(PageRequest visit, string? search)
    {
        if (subjects.FindMeetup(visit) is not { Introduction: null } meetup)
            return null;
        var wanted = NameSearch.Clean(search);
        var rows = guestRowsReader.Read(meetup).Where(row => NameSearch.Finds(wanted, row.Name));
        return new GuestsView(meetup.Id.Value, meetup.Title, visit.WriteWhen(meetup), [.. rows], wanted);
    }
}
