using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Lists everybody who answered, for the hosts: who is going, then who waits in line, maybe, and can't.</summary>
internal sealed class GuestRowsReader(MeetupViewReader meetupViewReader)
{
    private static readonly RsvpStatus[] Order = [RsvpStatus.Going, RsvpStatus.Waitlisted, RsvpStatus.Maybe, RsvpStatus.Cant];

    public IReadOnlyList<GuestRow> Read(Meetup meetup)
    {
        var view = meetupViewReader.Read(meetup);
        var here = view.Here.ToHashSet();
        return
        [
            .. Order.SelectMany(status => view.Guests.With(status).Select((rsvp, index) => new GuestRow(
                rsvp.Member,
                view.NameOf(rsvp.Member),
                rsvp.Status,
                rsvp.Guests,
                rsvp.Status == RsvpStatus.Waitlisted ? index + 1 : null,
                meetup.IsHost(rsvp.Member),
                here.Contains(rsvp.Member)))),
        ];
    }
}

/// <param name="Place">The place in the line of those who wait, from 1; null for everybody else.</param>
/// <param name="IsHere">Whether they checked in or were ticked by a host.</param>
public sealed record GuestRow(MemberId Member, string Name, RsvpStatus Status, int Guests, int? Place, bool IsHost, bool IsHere);
