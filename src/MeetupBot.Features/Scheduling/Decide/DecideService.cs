using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Closes polls and schedules meetups.</summary>
internal sealed class DecideService(
    Session session,
    IClock clock,
    MeetupCardPosts meetupCardPosts,
    MeetupEventPosts meetupEventPosts,
    Notifier notifier,
    ReminderScheduleService reminderScheduleService,
    MeetupViewReader meetupViewReader)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Closes the poll on the best time that is still ahead.</summary>
    /// <param name="closing">The planned close; a time that begins exactly then can still be chosen. Null if closed by hand.</param>
    /// <returns>Null if no time can be chosen. The caller then closes the poll without a time.</returns>
    public Meetup? CloseOnBestTime(Meetup meetup, Poll poll, Instant? closing = null)
    {
        var ahead = poll with
        {
            Options =
            [
                .. poll.Options.Where(option => (IsAhead(meetup, option) || DeadlineOf(meetup, option) == closing)
                    && IsEnough(meetup, poll, option)),
            ],
        };
        var choice = BestTime.Choose(ahead, meetup.Organizer, meetupViewReader.HaveMet(poll, meetup.Organizer));
        return choice is null ? null : ScheduleAt(meetup, poll, choice.Option);
    }

    public bool IsAhead(Meetup meetup, PollOption option) => DeadlineOf(meetup, option) > _now;

    /// <summary>Closes the poll on one time. Yes voters and the organizer are going; "if need be" voters are asked.</summary>
    public Meetup ScheduleAt(Meetup meetup, Poll poll, PollOption option)
    {
        var scheduled = meetup with { State = MeetupState.Scheduled, Time = option.Time, PollClosesAt = _now, ChangedAt = _now };
        session.Meetups.Update(scheduled);
        session.Due.CancelFor(meetup.Id, "poll.");
        var guests = FirstGuests(scheduled, poll, option);
        session.Rsvps.Save(meetup.Id, new GuestList(null, []), guests, _now);
        Announce(scheduled);
        TellVoters(scheduled, poll, option, guests);
        return scheduled;
    }

    /// <summary>Posts cards, events and reminders of a meetup that has a time.</summary>
    public void Announce(Meetup meetup)
    {
        foreach (var card in session.Cards.Of(meetup.Id).DistinctBy(card => (card.SpaceId, card.Channel)).ToList())
            if (session.Cards.Find(meetup.Id, card.SpaceId, CardKinds.Meetup) is null)
                meetupCardPosts.Place(meetup.Id, card.SpaceId, CardKinds.Meetup, card.Channel);
        meetupCardPosts.RefreshCards(meetup.Id);
        meetupEventPosts.RefreshEvents(meetup);
        reminderScheduleService.Plan(meetup);
    }

    /// <summary>An introduced group needs at least two who can come.</summary>
    private static bool IsEnough(Meetup meetup, Poll poll, PollOption option) => meetup.Introduction is null || poll[option].CanCome > 1;

    private Instant DeadlineOf(Meetup meetup, PollOption option) =>
        ChoiceDeadlineRule.FindDeadline(option.Time, meetup.Zone, meetup.Duration, _now);

    private static GuestList FirstGuests(Meetup meetup, Poll poll, PollOption option) => GuestList.Create(
        meetup.Capacity,
        [meetup.Organizer, .. poll.Ballots.Where(ballot => ballot.Yes.Contains(option.Id)).Select(ballot => ballot.Member)]);

    /// <summary>The organizer reads the result on the others' cards. They are told only if there are no cards.</summary>
    private bool IsUnseen(Meetup meetup) => meetup.Introduction is not null && session.Cards.Of(meetup.Id).Count == 0;

    private void TellVoters(Meetup meetup, Poll poll, PollOption option, GuestList guests)
    {
        var view = meetupViewReader.Read(meetup);
        foreach (var ballot in poll.Ballots.Where(ballot => ballot.Member != meetup.Organizer || IsUnseen(meetup)))
        {
            if (guests[ballot.Member] is { } rsvp)
                notifier.Notify(ballot.Member, new Notification(ChosenCard.DrawPlace(view, rsvp, _now), meetup));
            else if (ballot.IfNeedBe.Contains(option.Id))
                notifier.Notify(ballot.Member, new Notification(ChosenCard.DrawQuestion(view, _now), meetup));
        }
    }
}
