using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Saves a new meetup and has its cards posted: a poll of several times, or a meetup that is on at one.</summary>
internal sealed class NewMeetupService(
    IClock clock,
    DecideService decideService,
    LinkedCardPosts linkedCardPosts,
    MeetupCardPosts meetupCardPosts,
    PollScheduleService pollScheduleService,
    Session session)
{
    private readonly Instant _now = clock.GetCurrentInstant();

    /// <param name="plan">Its id, state and time are given here.</param>
    /// <param name="times">At least one, in order.</param>
    /// <param name="closes">When a poll closes. Null: as usual.</param>
    public Meetup Add(Meetup plan, IReadOnlyList<MeetupTime> times, Instant? closes = null)
    {
        var isPoll = times.Count > 1;
        var proposed = plan with
        {
            State = isPoll ? MeetupState.Polling : MeetupState.Scheduled,
            Time = isPoll ? null : times[0],
            PollClosesAt = isPoll ? closes ?? FindDefaultClose(plan, times) : null,
        };
        var meetup = session.Meetups.Add(ProposeService.DrawIds(), id => proposed with { Id = id });
        var kind = isPoll ? CardKinds.Poll : CardKinds.Meetup;
        if (meetup.Channel is { } channel)
            meetupCardPosts.Place(meetup.Id, meetup.Space, kind, channel);
        linkedCardPosts.PlaceElsewhere(meetup, kind);
        if (isPoll)
            Open(meetup, times, closes is not null);
        else
            SetAtOnce(meetup);
        return meetup;
    }

    private void Open(Meetup meetup, IReadOnlyList<MeetupTime> times, bool isCloseChosen)
    {
        session.Polls.SetOptions(meetup.Id, Poll.Create(times, meetup.Zone).Options);
        pollScheduleService.ScheduleClose(meetup, _now, isCloseChosen);
        meetupCardPosts.RefreshCards(meetup.Id);
    }

    private void SetAtOnce(Meetup meetup)
    {
        var guests = new GuestList(meetup.Capacity, []).Answer(meetup.Organizer, RsvpStatus.Going).List;
        session.Rsvps.Save(meetup.Id, new GuestList(null, []), guests, _now);
        decideService.Announce(meetup);
    }

    private Instant FindDefaultClose(Meetup plan, IReadOnlyList<MeetupTime> times) =>
        pollScheduleService.FindBounds(pollScheduleService.ClosingOf(plan), times, _now).Usual;
}
