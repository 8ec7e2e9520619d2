using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;
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
    NewsPosts newsPosts,
    ReminderScheduleService reminderScheduleService,
    MeetupViewReader meetupViewReader)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <summary>Closes the poll on the best time that can still be chosen.</summary>
    /// <param name="closing">
    /// The planned close: what could be chosen then still can, although the work is done a moment later. Null if closed by hand.
    /// </param>
    /// <returns>Null if no time can be chosen. The caller then closes the poll without a time.</returns>
    public Meetup? CloseOnBestTime(Meetup meetup, Poll poll, Instant? closing = null)
    {
        var ahead = poll with
        {
            Options =
            [
                .. poll.Options.Where(option => (CanChoose(meetup, option) || LastChance(meetup, option) >= closing)
                    && IsEnough(meetup, poll, option)),
            ],
        };
        var choice = BestTime.Choose(ahead, meetup.Organizer, meetupViewReader.HaveMet(poll, meetup.Organizer), meetup.Capacity);
        return choice is null ? null : ScheduleAt(meetup, poll, choice.Option);
    }

    /// <summary>Whether the poll can choose it by itself: it does not begin within the notice.</summary>
    public bool CanChoose(Meetup meetup, PollOption option) => LastChance(meetup, option) > _now;

    /// <summary>Whether a host can choose it: it has not begun. A whole day is ahead while its date lasts.</summary>
    public bool IsAhead(Meetup meetup, PollOption option) => IsAhead(option.Time, meetup.Zone, _now);

    public static bool IsAhead(MeetupTime time, DateTimeZone zone, Instant now) => AheadUntil(time, zone) > now;

    /// <summary>The start, or the end of a whole day's date.</summary>
    public static Instant AheadUntil(MeetupTime time, DateTimeZone zone) => time.Start ?? time.Span(zone, Duration.Zero).End;

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
        foreach (var card in session.Cards.Of(meetup.Id)
            .Where(card => meetup.MayBeShownIn(card.SpaceId, card.Channel)).DistinctBy(card => (card.SpaceId, card.Channel)).ToList())
            if (session.Cards.Find(meetup.Id, card.SpaceId, CardKinds.Meetup) is null)
                meetupCardPosts.Place(meetup.Id, card.SpaceId, CardKinds.Meetup, card.Channel);
        meetupCardPosts.RefreshCards(meetup.Id);
        meetupEventPosts.RefreshEvents(meetup);
        reminderScheduleService.Plan(meetup);
    }

    /// <summary>An introduced group needs at least two who can come.</summary>
    private static bool IsEnough(Meetup meetup, Poll poll, PollOption option) => meetup.Introduction is null || poll[option].CanCome > 1;

    private Instant LastChance(Meetup meetup, PollOption option) =>
        new PollClosing(meetup.Zone, meetup.Duration, Quiet: null).LastChance(option.Time, _now);

    private static GuestList FirstGuests(Meetup meetup, Poll poll, PollOption option) => GuestList.Create(
        meetup.Capacity,
        [meetup.Organizer, .. poll.Ballots.Where(ballot => ballot.Yes.Contains(option.Id)).Select(ballot => ballot.Member)]);

    /// <summary>The organizer reads the result on the others' cards. They are told only if there are no cards.</summary>
    private bool IsUnseen(Meetup meetup) => meetup.Introduction is not null && session.Cards.Of(meetup.Id).Count == 0;

    private void TellVoters(Meetup meetup, Poll poll, PollOption option, GuestList guests)
    {
        var known = new NewsPayload(NewsStage.Poll, KnownPlan.Of(meetup));
        foreach (var ballot in poll.Ballots.Where(ballot => ballot.Member != meetup.Organizer || IsUnseen(meetup)))
        {
            var isAsked = guests[ballot.Member] is null && ballot.IfNeedBe.Contains(option.Id);
            if (isAsked || guests[ballot.Member] is not null)
                newsPosts.Tell(ballot.Member, meetup, known with { IsAsked = isAsked });
        }
    }
}
