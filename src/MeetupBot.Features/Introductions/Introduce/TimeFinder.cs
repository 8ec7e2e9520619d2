using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Settings;
using MeetupBot.Chat;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// A small poll among those introduced, in their conversation or by a message to each; nobody else hears of it. Who names the times can
/// make all of them, and as soon as all say yes to one it is on.
/// </summary>
internal sealed class TimeFinder(Turn turn, Session session, IntroductionOutcomes outcomes, Decider decider, MeetupsOptions options, MeetupCards meetupCards, Notifier notifier, EffectiveSettings settings, PollKeeper pollKeeper)
{
    public Reply Post(Introduction introduction, Proposal proposal)
    {
        var others = outcomes.Others(introduction, turn.Caller.Id);
        var isPoll = proposal.Times.Count > 1;
        var meetup = session.Meetups.Add(MeetupIds.Candidates(), id => New(introduction, others, proposal, isPoll) with { Id = id });
        if (introduction is { Channel: { } channel, SpaceId: { } space })
            meetupCards.Place(meetup.Id, space, isPoll ? CardKinds.Poll : CardKinds.Meetup, channel);
        if (isPoll)
            Open(introduction, others, meetup, proposal);
        else
            Set(introduction, others, meetup);
        return new Reply.Private(Posted(others, meetup, proposal));
    }

    private void Open(Introduction introduction, IReadOnlyList<MemberId> others, Meetup meetup, Proposal proposal)
    {
        session.Polls.SetOptions(meetup.Id, Poll.Of(proposal.Times, meetup.Zone).Options);
        var poll = session.Polls.Find(meetup.Id);
        session.Polls.Save(meetup.Id, Ballot.Blank(turn.Caller.Id).SayYes(poll.Offered, poll.Offered), turn.Now);
        pollKeeper.ScheduleClose(meetup, turn.Now);
        meetupCards.RefreshCards(meetup.Id);
        TellOthers(introduction, others, meetup, member => AskCard.Of(Question(meetup), meetup, poll, Ballot.Blank(member), PhrasesOf(member)));
    }

    private void Set(Introduction introduction, IReadOnlyList<MemberId> others, Meetup meetup)
    {
        var guests = new GuestList(meetup.Capacity, []).Answer(meetup.Organizer, RsvpStatus.Going).List;
        session.Rsvps.Save(meetup.Id, new GuestList(null, []), guests, turn.Now);
        decider.Announce(meetup);
        TellOthers(introduction, others, meetup, member => new Card(
            new Block.Paragraph(Question(meetup)),
            new Block.Paragraph(RichText.Join(" · ", [PhrasesOf(member).Span(meetup.Time!.Value, meetup.Duration), PlaceText.WithMap(meetup)])),
            MeetupCard.AnswerButtons(meetup.Id),
            new Block.Small([new Span.Code(meetup.Id.Value)]))
        {
            Tone = CardTone.Open,
            Summary = Words.FindATime,
        });
    }

    /// <summary>Where they have no conversation. Who said "no thanks" is left alone.</summary>
    private void TellOthers(Introduction introduction, IReadOnlyList<MemberId> others, Meetup meetup, Func<MemberId, Card> card)
    {
        if (introduction.Channel is not null)
            return;
        foreach (var member in others.Where(other => session.Introductions.Member(introduction.Id, other) is { Outcome: not IntroductionOutcome.NoThanks }))
            notifier.Notify(member, new Telling(card(member), meetup) { MayMention = false });
    }

    private RichText Question(Meetup meetup) =>
        new RichText([new Span.Strong(meetup.Title), ": "]) + Words.AsksWhen(turn.Caller.Member.Name ?? Words.FormerMember);

    private TimePhrases PhrasesOf(MemberId member) => new(settings.ZoneOf(session.Members.Find(member)!), turn.Now);

    private Meetup New(Introduction introduction, IReadOnlyList<MemberId> others, Proposal proposal, bool isPoll)
    {
        var space = introduction.SpaceId is { } id && session.Communities.FindSpace(id) is { LeftAt: null } theirs ? theirs : turn.Caller.Space;
        return new Meetup
        {
            Id = default,
            Community = space.CommunityId,
            Space = space.Id,
            Title = Words.IntroducedMeetup,
            Place = proposal.Place,
            Organizer = turn.Caller.Id,
            CoHosts = others,
            Quorum = isPoll ? others.Count + 1 : null,
            State = isPoll ? MeetupState.Polling : MeetupState.Scheduled,
            Zone = turn.Caller.Zone,
            Time = isPoll ? null : proposal.Times[0],
            PollClosesAt = isPoll ? ClosesAt(proposal) : null,
            Introduction = introduction.Id,
            CreatedAt = turn.Now,
            ChangedAt = turn.Now,
        };
    }

    private Instant ClosesAt(Proposal proposal) => PollKeeper.ClosesAt(
        proposal.Times, turn.Caller.Zone, Meetup.DefaultDuration, turn.Now + options.PollClosesAfter, turn.Now);

    private Card Posted(IReadOnlyList<MemberId> others, Meetup meetup, Proposal proposal)
    {
        var times = RichText.Join(", ", proposal.Times.Select(time => turn.Phrases.When(time)));
        var names = Words.List([.. session.Members.Here(others).Select(other => other.Name!)]);
        var then = meetup.State == MeetupState.Polling ? Words.OnAsSoonAsAllCan : Words.TheyCanAnswer(names);
        return new Card(
            new Block.Paragraph((RichText)Words.AskedWhen(names) + times + ". " + then),
            new Block.Buttons(new Button(Words.Change, new(Actions.Edit, meetup.Id.Value)), new Button(Words.CancelIt, new(Actions.Cancel, meetup.Id.Value), ButtonTone.Danger)),
            new Block.Small([new Span.Code(meetup.Id.Value)]))
        {
            Tone = CardTone.Open,
            Summary = Words.Saved,
        };
    }
}
