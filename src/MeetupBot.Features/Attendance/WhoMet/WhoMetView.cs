using MeetupBot.Application.Names;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>What the question about a meetup shows one attendee.</summary>
/// <param name="Others">The other attendees who may be named: those who checked in, then the others; each sorted by name.</param>
/// <param name="Unanswered">Who says that they met the viewer there, while the viewer does not say so.</param>
/// <param name="Encounters">The encounters at this meetup that involve the viewer.</param>
internal sealed record WhoMetView(
    Meetup Meetup, Member Viewer, IReadOnlyList<MemberEntry> Others, IReadOnlyList<MemberEntry> Unanswered, IReadOnlyList<Encounter> Encounters)
{
    /// <summary>Some of the others checked in and some did not: then everyone is more than those whom the recap counts.</summary>
    public bool IsMixed { get; init; }

    /// <summary>The members whom the viewer says they met.</summary>
    public IReadOnlySet<MemberId> Said { get; } =
        Encounters.Where(encounter => encounter.SaidBy(Viewer.Id)).Select(encounter => encounter.Other(Viewer.Id)).ToHashSet();
}

/// <summary>Loads the question for one attendee.</summary>
internal sealed class WhoMetViewReader(NameVisibilityReader nameVisibility, Session session)
{
    public WhoMetView Read(Meetup meetup, Member viewer)
    {
        var encounters = session.Encounters.At(meetup.Id);
        var own = encounters.Where(encounter => encounter.Both.Contains(viewer.Id)).ToList();
        var (said, unanswered) = (Others(own, viewer.Id, isSaid: true), Others(own, viewer.Id, isSaid: false));
        var attendance = session.Attendance.Find(meetup.Id);
        var guests = session.Rsvps.Find(meetup);
        var visibility = nameVisibility.ReadFor(viewer.Id);
        var listed = attendance.Expected(guests).Union(attendance.AbsentByOwnWord(guests)).Union(said).ToHashSet();
        // Who was neither going nor checked in is known to have been there only to those who may know whom they met.
        var others = listed
            .Union(encounters.Where(encounter => encounter.IsConfirmed && !encounter.Both.All(listed.Contains)
                && visibility.KnowsThatMet(encounter.LowMember, encounter.HighMember)).SelectMany(encounter => encounter.Both))
            .Where(member => member != viewer.Id && (listed.Contains(member) || !attendance.IsAbsent(member))).ToList();
        var here = attendance.Here.ToHashSet();
        List<MemberEntry> entries = [.. MemberMenu.ListEntries(visibility, others).OrderByDescending(entry => here.Contains(entry.Id))];
        return new WhoMetView(meetup, viewer, entries, MemberMenu.ListEntries(visibility, unanswered), own)
        {
            IsMixed = here.Count > 0 && entries.Exists(entry => !here.Contains(entry.Id)),
        };
    }

    private static List<MemberId> Others(IEnumerable<Encounter> own, MemberId viewer, bool isSaid) =>
        [.. own.Where(encounter => encounter.SaidBy(viewer) == isSaid).Select(encounter => encounter.Other(viewer)).Distinct()];
}
