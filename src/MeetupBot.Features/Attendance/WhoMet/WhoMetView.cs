using MeetupBot.Application.Names;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>What the question about a meetup shows one attendee.</summary>
/// <param name="Others">The other attendees who may be named, sorted by name.</param>
/// <param name="Encounters">The encounters at this meetup that involve the viewer.</param>
internal sealed record WhoMetView(Meetup Meetup, MemberId Viewer, IReadOnlyList<MemberEntry> Others, IReadOnlyList<Encounter> Encounters)
{
    /// <summary>The members whom the viewer says they met.</summary>
    public IReadOnlySet<MemberId> Said { get; } =
        Encounters.Where(encounter => encounter.SaidBy(Viewer)).Select(encounter => encounter.Other(Viewer)).ToHashSet();
}

/// <summary>Loads the question for one attendee.</summary>
internal sealed class WhoMetViewReader(NameVisibilityReader nameVisibility, Session session, PresenceReader presenceReader)
{
    public WhoMetView Read(Meetup meetup, MemberId viewer)
    {
        var own = session.Encounters.At(meetup.Id)
            .Where(encounter => encounter.LowMember == viewer || encounter.HighMember == viewer).ToList();
        var others = presenceReader.Read(meetup).Members
            .Union(own.Select(encounter => encounter.Other(viewer)))
            .Where(member => member != viewer)
            .ToList();
        return new WhoMetView(meetup, viewer, MemberMenu.ListEntries(nameVisibility.ReadFor(viewer), others), own);
    }
}
