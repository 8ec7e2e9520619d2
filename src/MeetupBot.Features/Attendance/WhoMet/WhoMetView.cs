using MeetupBot.Application.Names;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Attendance.Attendees;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>A meetup as one who was there is asked about it.</summary>
/// <param name="Viewer">Who is asked.</param>
/// <param name="Others">Who else was there and may be named, by name.</param>
/// <param name="Encounters">What the viewer, or somebody of them, has said of it so far.</param>
internal sealed record WhoMetView(Meetup Meetup, MemberId Viewer, IReadOnlyList<MemberEntry> Others, IReadOnlyList<Encounter> Encounters)
{
    /// <summary>Whom the viewer says that they met.</summary>
    public IReadOnlySet<MemberId> Said { get; } =
        Encounters.Where(encounter => encounter.SaidBy(Viewer)).Select(encounter => encounter.Other(Viewer)).ToHashSet();
}

/// <summary>Loads what somebody who was there is asked about.</summary>
internal sealed class WhoMetViews(Session session, PresenceReader presenceReader)
{
    public WhoMetView Load(Meetup meetup, MemberId viewer)
    {
        var own = session.Encounters.At(meetup.Id).Where(encounter => encounter.LowMember == viewer || encounter.HighMember == viewer).ToList();
        var others = presenceReader.Read(meetup).Members
            .Union(own.Select(encounter => encounter.Other(viewer)))
            .Where(member => member != viewer)
            .ToList();
        return new WhoMetView(meetup, viewer, MemberMenus.Entries(new NameVisibility(session, viewer), others), own);
    }
}
