using System.Globalization;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Guests;
using MeetupBot.Pages.Access;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Guests;

/// <summary>Reads who answered a meetup, as long as the link's owner hosts it or is one of the organizers whom the settings name.</summary>
internal sealed class GuestsViewReader(PageSubjectReader subjects, GuestRowsReader guestRowsReader, Session session)
{
    /// <returns>Null when it is not the viewer's to see.</returns>
    public GuestsView? Read(PageRequest visit, string? search)
    {
        if (subjects.FindMeetup(visit) is not { Introduction: null } meetup || !IsHost(meetup, visit.Viewer.Id))
            return null;
        var wanted = search?.Trim() ?? "";
        var rows = guestRowsReader.Read(meetup).Where(row => Contains(row.Name, wanted));
        return new GuestsView(meetup.Id.Value, meetup.Title, visit.WriteWhen(meetup), [.. rows], wanted);
    }

    private bool IsHost(Meetup meetup, MemberId viewer) => meetup.IsHost(viewer) || session.Communities.IsOrganizer(meetup.Community, viewer);

    /// <summary>Accents and case make no difference: "zoe" finds "Zoë".</summary>
    private static bool Contains(string name, string wanted) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        name, wanted, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) >= 0;
}
