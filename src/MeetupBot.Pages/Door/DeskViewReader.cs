using System.Globalization;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Attendance.CheckIn;
using MeetupBot.Features.Attendance.Guests;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Guests;
using MeetupBot.Pages.Network;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Door;

/// <summary>Reads the list at the door. Whether its owner may manage the meetup is asked before.</summary>
internal sealed class DeskViewReader(
    PageSubjectReader subjects, GuestRowsReader guestRowsReader, CheckInService checkInService, PictureReader pictures, Session session)
{
    private static readonly StringComparer ByName = StringComparer.Create(CultureInfo.InvariantCulture, ignoreCase: true);

    /// <param name="last">Whom the last press was about.</param>
    /// <param name="refusal">Why it changed nothing.</param>
    /// <returns>Null when the meetup is not the viewer's to see.</returns>
    public DeskView? Read(PageRequest visit, string? search, MemberId? last = null, string? refusal = null)
    {
        if (subjects.FindMeetup(visit) is not { Introduction: null } meetup)
            return null;
        var (wanted, people) = (NameSearch.Clean(search), List(meetup, visit.Viewer.Id));
        List<DeskRow> found = [.. people.Where(row => NameSearch.Finds(wanted, row.Name))];
        List<DeskRow> toCome = [.. people.Where(row => row is { Status: RsvpStatus.Going, IsHere: false })];
        var (guestsHere, guestsToCome) = (people.Where(row => row.IsHere).Sum(row => row.Guests), toCome.Sum(row => row.Guests));
        return new DeskView
        {
            Title = meetup.Title,
            When = visit.WriteWhen(meetup),
            Here = session.Attendance.Find(meetup.Id).Here.Count + guestsHere,
            GuestsHere = guestsHere,
            ToCome = toCome.Count + guestsToCome,
            GuestsToCome = guestsToCome,
            Rows = found,
            Search = wanted,
            Closed = checkInService.FindClosed(meetup) is { } closed ? Words.DeskClosed(closed) : null,
            Said = refusal ?? WriteLast(people.Find(row => row.Member == last)) ?? (wanted.Length > 0 ? Words.DeskFound(found.Count) : ""),
            Pictures = pictures.Find([.. found.OrderBy(row => row.Status != RsvpStatus.Going).Take(PictureReader.MostInList).Select(row => row.Member)]),
            Last = last,
        };
    }

    /// <summary>Everyone who answered, whatever the answer, and everyone who came without one.</summary>
    private List<DeskRow> List(Meetup meetup, MemberId host)
    {
        var said = session.Attendance.Find(meetup.Id);
        var answered = guestRowsReader.Read(meetup);
        var names = session.Members.Names(said.Here.Append(meetup.Organizer).Except(answered.Select(row => row.Member)));
        return
        [
            .. answered.Select(row => (row.Member, row.Name, row.Guests, Status: (RsvpStatus?)row.Status))
                .Concat(names.Select(name => (Member: name.Key, Name: name.Value, Guests: 0, Status: (RsvpStatus?)null)))
                .Select(one => new DeskRow(
                    one.Member,
                    one.Name,
                    one.Guests,
                    one.Status,
                    said[one.Member] is { State: AttendanceState.Here },
                    said[one.Member] is { IsOwnWord: false } || one.Member == host))
                .OrderBy(row => row.Name, ByName).ThenBy(row => row.Member),
        ];
    }

    private static string? WriteLast(DeskRow? row) =>
        row is null ? null : row.IsHere ? Words.NotedAsHere(row.Name) : Words.NotedAsNotHere(row.Name);
}
