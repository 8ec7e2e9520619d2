using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Attendees;

/// <summary>Finds who may have been at a meetup: they are asked whom they met, and others may name them.</summary>
internal sealed class PresenceReader(Session session)
{
    /// <summary>
    /// Who checked in, was going, or met somebody there as both say; who is absent is not. One's own word alone makes nobody expected. Those who
    /// checked in come first. Includes former members.
    /// </summary>
    public IReadOnlyList<MemberId> ReadExpected(Meetup meetup)
    {
        var said = session.Attendance.Find(meetup.Id);
        return
        [
            .. said.Expected(session.Rsvps.Find(meetup)).Union(session.Encounters.At(meetup.Id).Where(encounter => encounter.IsConfirmed)
                .SelectMany(encounter => encounter.Both).Where(member => !said.IsAbsent(member))),
        ];
    }
}
