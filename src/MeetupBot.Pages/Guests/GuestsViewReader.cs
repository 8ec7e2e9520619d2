using System.Globalization;
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
        var wanted = search?.Trim() ?? "";
        var rows = guestRowsReader.Read(meetup).Where(row => Contains(row.Name, wanted));
        return new GuestsView(meetup.Id.Value, meetup.Title, visit.WriteWhen(meetup), [.. rows], wanted);
    }

    /// <summary>Accents and case make no difference: "zoe" finds "Zoë".</summary>
    private static bool Contains(string name, string wanted) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        name, wanted, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
