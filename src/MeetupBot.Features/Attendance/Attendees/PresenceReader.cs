using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Attendees;

/// <summary>Finds who was at a meetup, as far as is known.</summary>
internal sealed class PresenceReader(Session session)
{
    public Presence Read(Meetup meetup)
    {
        var guests = session.Rsvps.Find(meetup);
        var said = session.Attendance.Find(meetup.Id);
        return Presence.FromAnswers(guests, said, session.Encounters.At(meetup.Id));
    }
}

/// <summary>Who was at a meetup, as far as is known.</summary>
/// <param name="Expected">
/// Members who may have been there: they are asked whom they met, and others may name them. Those who checked in come first. Includes former
/// members.
/// </param>
/// <param name="Came">Those of them who are counted.</param>
/// <param name="Guests">The number of guests whom the counted brought.</param>
internal sealed record Presence(IReadOnlyList<MemberId> Expected, IReadOnlyList<MemberId> Came, int Guests)
{
    public int People => Came.Count + Guests;

    /// <summary>
    /// Expected is who checked in, was going, or met somebody there as both say; who is absent is not. One's own word alone makes nobody
    /// expected. Where somebody checked in, only those count who did, and those who met somebody there by their own word; else all do.
    /// </summary>
    public static Presence FromAnswers(GuestList guests, AttendanceList said, IReadOnlyList<Encounter> encounters)
    {
        List<MemberId> expected =
        [
            .. said.Expected(guests).Union(encounters.Where(encounter => encounter.IsConfirmed)
                .SelectMany(encounter => encounter.Both).Where(member => !said.IsAbsent(member))),
        ];
        var here = said.Here;
        var named = encounters.SelectMany(encounter => encounter.Both.Where(encounter.SaidBy)).Union(here).ToHashSet();
        List<MemberId> came = here.Count == 0 ? expected : [.. expected.Where(named.Contains)];
        return new Presence(expected, came, came.Sum(member => guests[member] is { Status: RsvpStatus.Going } rsvp ? rsvp.Guests : 0));
    }
}
