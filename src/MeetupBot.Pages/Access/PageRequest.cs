using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Pages.Access;

/// <summary>One request for a page.</summary>
/// <param name="Ticket">The contents of the link.</param>
/// <param name="Viewer">The member whose link it is.</param>
/// <param name="Zone">The zone in which they read times.</param>
internal sealed record PageRequest(PageTicket Ticket, Member Viewer, DateTimeZone Zone, Instant Now)
{
    /// <summary>The meetup of the link; null when it does not belong to the viewer's communities.</summary>
    public Meetup? Meetup(Session session) => MeetupId.TryParse(Ticket.Subject, out var id) && session.Meetups.Find(id) is { } meetup
        && session.Members.Accounts([Viewer.Id])
            .Any(account => account.LeftAt is null && session.Communities.AreLinked(account.CommunityId, meetup.Community))
            ? meetup
            : null;

    /// <summary>"Sat 5 Dec 10:00 (Europe/London)".</summary>
    public string When(Meetup meetup) => meetup.Time is { } time ? TimeText.WithZone(time, Zone, Now) : "";
}
