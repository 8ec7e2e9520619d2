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
/// <param name="Members">Includes former members.</param>
/// <param name="Guests">The number of guests they brought.</param>
internal sealed record Presence(IReadOnlyList<MemberId> Members, int Guests)
{
    public int People => Members.Count + Guests;

    /// <summary>
    /// Members who checked in or, if nobody did, those who were going; and everyone who says that they met somebody there.
    /// </summary>
    public static Presence FromAnswers(GuestList guests, AttendanceList said, IReadOnlyList<Encounter> encounters)
    {
        var met = encounters
            .SelectMany(encounter => new[] { encounter.LowMember, encounter.HighMember }.Where(encounter.SaidBy))
            .Where(member => !said.IsAbsent(member));
        List<MemberId> members = [.. said.There(guests).Union(met)];
        var brought = members.Sum(member => guests[member] is { Status: RsvpStatus.Going } rsvp ? rsvp.Guests : 0);
        return new Presence(members, brought);
    }
}
