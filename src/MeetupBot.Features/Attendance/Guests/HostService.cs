using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Changes who hosts a meetup, and refreshes what shows it.</summary>
internal sealed class HostService(MeetupCardPosts meetupCardPosts, MeetupEventPosts meetupEventPosts, Session session, IClock clock)
{
    public Meetup SetCoHosts(Meetup meetup, IReadOnlyList<MemberId> coHosts) => Save(meetup with { CoHosts = coHosts });

    /// <summary>The former organizer stays as a co-host.</summary>
    public Meetup HandOver(Meetup meetup, MemberId to) => Save(meetup with
    {
        Organizer = to,
        CoHosts = [.. meetup.CoHosts.Append(meetup.Organizer).Where(member => member != to).Distinct()],
    });

    private Meetup Save(Meetup meetup)
    {
        var saved = meetup with { Sequence = meetup.Sequence + 1, ChangedAt = clock.GetCurrentInstant() };
        session.Meetups.Update(saved);
        meetupCardPosts.RefreshCards(saved.Id);
        if (saved.State == MeetupState.Scheduled)
            meetupEventPosts.RefreshEvents(saved);
        return saved;
    }
}
