using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Attendance.Links;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Pages.Access;

/// <summary>One look at a page.</summary>
/// <param name="Ticket">What the link says.</param>
/// <param name="Viewer">Whose link it is.</param>
/// <param name="Zone">In which they read times.</param>
internal sealed record PageRequest(PageTicket Ticket, Member Viewer, DateTimeZone Zone, Instant Now)
{
    /// <summary>The meetup that the link is about; null when it is not of the viewer's communities.</summary>
    public Meetup? Meetup(Session session) => MeetupId.TryParse(Ticket.Subject, out var id) && session.Meetups.Find(id) is { } meetup
        && session.Members.Accounts([Viewer.Id]).Any(account => account.LeftAt is null && session.Communities.AreLinked(account.CommunityId, meetup.Community))
            ? meetup
            : null;

    /// <summary>"Sat 5 Dec 10:00 (Europe/London)".</summary>
    public string When(Meetup meetup) => meetup.Time is { } time ? TimeText.WithZone(time, Zone, Now) : "";
}
