using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time.Zones;
using MeetupBot.Features.Attendance.Links;
using NodaTime;

namespace MeetupBot.Pages.Access;

/// <summary>One request for a page.</summary>
/// <param name="Ticket">The contents of the link.</param>
/// <param name="Viewer">The member whose link it is.</param>
/// <param name="Zone">The zone in which they read times.</param>
internal sealed record PageRequest(PageTicket Ticket, Member Viewer, DateTimeZone Zone, Instant Now)
{
    /// <summary>"Sat 5 Dec 10:00 (Europe/London)".</summary>
    public string WriteWhen(Meetup meetup) => meetup.Time is { } time ? ZonedTimeText.Write(time, Zone, Now) : "";
}
