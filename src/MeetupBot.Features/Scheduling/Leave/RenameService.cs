using MeetupBot.Application.Membership;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Leave;

/// <summary>Redraws the cards that show a member's name after it changed: of all that is to come, and of what was not long ago.</summary>
internal sealed class RenameService(IClock clock, MeetupCardPosts meetupCardPosts, Session session) : IRenameObserver
{
    /// <summary>Nobody reads older cards, and one person may be on hundreds.</summary>
    private static readonly Duration StillRead = Duration.FromDays(30);

    public void Renamed(MemberId member)
    {
        var since = clock.GetCurrentInstant() - StillRead;
        var shown = session.Meetups.HostedBy(member).Select(meetup => meetup.Id)
            .Concat(session.Meetups.CancelledBy(member).Select(meetup => meetup.Id))
            .Concat(session.Rsvps.Rsvps(member).Keys)
            .Distinct()
            .Select(session.Meetups.Find)
            .OfType<Meetup>()
            .Where(meetup => meetup.IsUpcoming || (meetup.OverAt ?? meetup.ChangedAt) >= since);
        foreach (var meetup in shown.ToList())
        {
            meetupCardPosts.RefreshCards(meetup.Id);
            if (meetup.IsUpcoming)
                meetupCardPosts.RefreshReminders(meetup.Id);
        }
    }
}
