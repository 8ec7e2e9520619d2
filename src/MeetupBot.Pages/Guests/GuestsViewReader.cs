using MeetupBot.Application.Texts;
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
        var everybody = guestRowsReader.Read(meetup);
        List<GuestRow> rows = [.. everybody.Where(row => NameSearch.Finds(wanted, row.Name))];
        var faces = pictures.Find([.. rows.Take(PictureReader.MostInList).Select(row => row.Member)]);
        return new GuestsView(meetup.Id.Value, meetup.Title, visit.WriteWhen(meetup), rows, WriteTotals(everybody), wanted, faces);
    }

    // In the order of the list. Guests count as they do on the card.
    private static string WriteTotals(IReadOnlyList<GuestRow> rows) => string.Join(
        ", ", rows.GroupBy(row => row.Status).Select(group => Words.AnswerTotal(group.Key, group.Count(), group.Sum(row => row.Guests))));
}
