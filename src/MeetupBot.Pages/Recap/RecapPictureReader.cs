using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Attendance.Recap;
using MeetupBot.Pages.Access;
using MeetupBot.Pages.Network;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Recap;

/// <summary>
/// Reads what a member may see of a meetup that is over. Whose names stand there follows from what its card shows to everybody; the lines are
/// those that this member may know of.
/// </summary>
internal sealed class RecapPictureReader(
    PageSubjectReader subjects, RecapReader recapReader, NameVisibilityReader nameVisibility, PictureReader pictures, Session session)
{
    /// <returns>Null when the meetup is not the viewer's to see, or was cancelled.</returns>
    public RecapPictureView? Read(PageRequest visit)
    {
        if (subjects.FindMeetup(visit) is not { Introduction: null, State: MeetupState.Scheduled or MeetupState.Over, Span: { } span } meetup)
            return null;
        return span.End > visit.Now ? Write(visit, meetup, null, [], []) : Read(visit, meetup);
    }

    private RecapPictureView Read(PageRequest visit, Meetup meetup)
    {
        var recap = recapReader.Read(meetup);
        var firstMeetings = session.Acquaintances.FirstAt(meetup.Id);
        var visibility = nameVisibility.ReadFor(visit.Viewer.Id).Load(recap.There.Concat(firstMeetings.SelectMany(encounter => encounter.Both)));
        List<Encounter> known = [.. firstMeetings.Where(visibility.MayKnowOf)];
        var joined = known.SelectMany(encounter => encounter.Both).ToHashSet();
        // Who met somebody there was there. That adds people of whom the viewer knows it already.
        var people = recap.There.Union(joined.Order())
            .OrderByDescending(member => member == visit.Viewer.Id).ThenByDescending(joined.Contains)
            .Select(member => new RecapPerson(member, visibility.NameOf(member)!, member == visit.Viewer.Id))
            .ToList();
        return Write(visit, meetup, recap, people, known);
    }

    private RecapPictureView Write(
        PageRequest visit, Meetup meetup, RecapView? recap, IReadOnlyList<RecapPerson> people, IReadOnlyList<Encounter> firstMeetings)
    {
        List<RecapPerson> drawn = [.. people.Take(RecapPictureView.MostInPicture)];
        var shown = drawn.Select(person => person.Id).ToHashSet();
        return new RecapPictureView
        {
            Title = meetup.Title,
            WhenAndWhere = string.Join(" · ", new[] { visit.WriteWhen(meetup), meetup.Place }.Where(part => !string.IsNullOrEmpty(part))),
            Summary = recap is null ? null : Words.RecapSubject + RecapText.Write(recap),
            IsCheckedIn = recap is { IsCheckedIn: true },
            People = drawn,
            More = [.. people.Skip(drawn.Count).Select(person => person.Name)],
            FirstMeetings =
            [
                .. firstMeetings.Where(encounter => encounter.Both.All(shown.Contains))
                    .Select(encounter => (encounter.LowMember, encounter.HighMember)),
            ],
            Pictures = pictures.Find([.. shown]),
            Small = Words.OwnPage(visit.Ticket.ExpiresAt, visit.Zone),
        };
    }
}
