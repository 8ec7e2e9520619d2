using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Pages.Access;

/// <summary>Finds the meetup or the community that a link is about, if its owner may see it.</summary>
internal sealed class PageSubjectReader(Session session)
{
    /// <returns>Null when it does not belong to the viewer's communities, or is for others only.</returns>
    public Meetup? FindMeetup(PageRequest visit) => FindMeetup(visit, visit.Ticket.Subject);

    /// <inheritdoc cref="FindMeetup(PageRequest)"/>
    public Meetup? FindMeetup(PageRequest visit, string subject) =>
        MeetupId.TryParse(subject, out var id)
        && session.Meetups.Find(id) is { } meetup
        && session.Members.IsIn(visit.Viewer.Id, meetup.Community)
        && (meetup.IsOpen || session.Meetups.TakesPart(meetup, visit.Viewer.Id))
            ? meetup
            : null;

    /// <returns>Null when the viewer no longer belongs to it.</returns>
    public Community? FindCommunity(PageRequest visit, CommunityId id) =>
        session.Communities.Find(id) is { } community && session.Members.IsIn(visit.Viewer.Id, id) ? community : null;
}
