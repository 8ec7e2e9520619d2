using MeetupBot.Application.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Link;

/// <summary>Merges two members into one, or splits one into two, and updates guest lists, reminders and cards.</summary>
internal sealed class PersonMergeService(
    Session session,
    IClock clock,
    RsvpService rsvpService,
    MeetupViewReader meetupViewReader,
    MeetupCardPosts meetupCardPosts,
    ReminderScheduleService reminderScheduleService) : IDuplicateMerger
{
    public void Merge(MemberId absorbed, MemberId into)
    {
        foreach (var id in session.Merges.Merge(absorbed, into, clock.GetCurrentInstant()))
            if (session.Meetups.Find(id) is { IsUpcoming: true } meetup)
                Follow(meetup, into);
    }

    /// <returns>The other person; null when there was nothing to split.</returns>
    public MemberId? Split(MemberId member, Func<Account, bool> leaving)
    {
        var split = session.Merges.Split(member, leaving);
        if (split.Parted is not { } parted)
            return null;
        // Whose calendar program has an address is not known.
        foreach (var feed in session.Feeds.Of(member).ToList())
            session.Feeds.End(feed.Id, clock.GetCurrentInstant());
        foreach (var id in Answered(member).Concat(Answered(parted)).Distinct())
            if (session.Meetups.Find(id) is { IsUpcoming: true } meetup)
                Follow(meetup, member, parted);
        return parted;
    }

    private IEnumerable<MeetupId> Answered(MemberId member) => session.PersonalData.Export(member) is { } known
        ? known.Rsvps
            .Select(rsvp => rsvp.Meetup)
            .Concat(known.Ballots.Select(ballot => ballot.Meetup))
            .Concat(known.Hosted.Select(meetup => meetup.Id))
        : [];

    private void Follow(Meetup meetup, params MemberId[] people)
    {
        if (meetup.State == MeetupState.Scheduled)
        {
            // If the merged person held two places, the next person on the waiting list gets one.
            var guests = meetupViewReader.ReadGuests(meetup);
            var change = guests.Resize(meetup.Capacity);
            rsvpService.Apply(meetup, guests, change);
            foreach (var person in people)
            {
                reminderScheduleService.Forget(meetup.Id, person);
                if (change.List[person] is { } rsvp)
                    reminderScheduleService.PlanFor(meetup, rsvp);
            }
        }

        meetupCardPosts.RefreshCards(meetup.Id);
    }
}
