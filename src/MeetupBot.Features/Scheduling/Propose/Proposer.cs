using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Turns a proposal that was understood into a poll, or, with a single time, into a meetup that is on.</summary>
internal sealed class Proposer(Decider decider, LinkedCards linkedCards, MeetupsOptions options, MeetupCards meetupCards, PollKeeper pollKeeper, ProposedCard proposedCard, Session session)
{
    public Reply Post(Turn turn, ProposalDraft draft, Proposal proposal)
    {
        if ((draft.Channel ?? turn.Caller.Space.AnnounceChannel) is not { } channel)
            return Refusals.Say(Words.NoChannel);
        return new Reply.Replace(proposedCard.Of(turn, Add(turn, proposal, channel), proposal));
    }

    /// <param name="turn">The caller hosts.</param>
    /// <param name="proposal">With one time or several.</param>
    /// <param name="channel">Of the caller's space, for its card; null: it has none there, and whoever is concerned is told otherwise.</param>
    public Meetup Add(Turn turn, Proposal proposal, string? channel)
    {
        var isPoll = proposal.Times.Count > 1;
        var meetup = session.Meetups.Add(MeetupIds.Candidates(), id => New(turn, proposal, isPoll) with { Id = id });
        var kind = isPoll ? CardKinds.Poll : CardKinds.Meetup;
        if (channel is not null)
            meetupCards.Place(meetup.Id, turn.Caller.Space.Id, kind, channel);
        linkedCards.PlaceElsewhere(meetup, kind);
        if (isPoll)
            Open(turn, meetup, proposal);
        else
            SetAtOnce(turn, meetup);
        return meetup;
    }

    private void Open(Turn turn, Meetup meetup, Proposal proposal)
    {
        session.Polls.SetOptions(meetup.Id, Poll.Of(proposal.Times, meetup.Zone).Options);
        pollKeeper.ScheduleClose(meetup, turn.Now);
        meetupCards.RefreshCards(meetup.Id);
    }

    private void SetAtOnce(Turn turn, Meetup meetup)
    {
        var guests = new GuestList(meetup.Capacity, []).Answer(meetup.Organizer, RsvpStatus.Going).List;
        session.Rsvps.Save(meetup.Id, new GuestList(null, []), guests, turn.Now);
        decider.Announce(meetup);
    }

    private Meetup New(Turn turn, Proposal proposal, bool isPoll)
    {
        var zone = turn.Caller.Zone;
        var length = proposal.Duration ?? Meetup.DefaultDuration;
        return new Meetup
        {
            Id = default,
            Community = turn.Caller.Space.CommunityId,
            Space = turn.Caller.Space.Id,
            Title = proposal.Title!,
            Place = proposal.Place,
            Description = proposal.Description,
            Organizer = turn.Caller.Id,
            Duration = length,
            Capacity = proposal.Capacity,
            State = isPoll ? MeetupState.Polling : MeetupState.Scheduled,
            Zone = zone,
            Time = isPoll ? null : proposal.Times[0],
            PollClosesAt = isPoll ? ClosesAt(turn, proposal, zone, length) : null,
            CreatedAt = turn.Now,
            ChangedAt = turn.Now,
        };
    }

    private Instant ClosesAt(Turn turn, Proposal proposal, DateTimeZone zone, Duration length) =>
        PollKeeper.ClosesAt(proposal.Times, zone, length, proposal.Closes ?? turn.Now + options.PollClosesAfter, turn.Now);
}
