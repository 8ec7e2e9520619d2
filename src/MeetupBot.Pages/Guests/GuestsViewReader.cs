using MeetupBot.Features.Attendance.Guests;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Network;

namespace MeetupBot.Pages.Guests;

/// <summary>Reads who answered a meetup that its owner sees. Whether they may manage it is asked before.</summary>
internal sealed class GuestsViewReader(PageSubjectReader subjects, GuestRowsReader guestRowsReader, PictureReader pictures)
{
    /// <returns>Null when it is not the viewer's to see.</returns>
    public GuestsView? Read(PageRequest visit, string? search)
    {
        if (subjects.FindMeetup(visit) is not { Introduction: null } meetup)
            return null;
        var wanted = NameSearch.Clean(search);
        List<GuestRow> rows = [.. guestRowsReader.Read(meetup).Where(row => NameSearch.Finds(wanted, row.Name))];
        var faces = pictures.Find([.. rows.Take(PictureReader.MostInList).Select(row => row.Member)]);
        return new GuestsView(meetup.Id.Value, meetup.Title, visit.WriteWhen(meetup), rows, wanted, faces);
    }
}
