using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Creates a small poll among introduced members, in their conversation or by direct messages. Nobody else sees it. The member who
/// suggests the times is available at all of them; the first time that everybody accepts is decided.
/// </summary>
internal sealed class FindTimeService(
    InteractionContext context,
    Session session,
    OutcomeService outcomeService,
    DecideService decideService,
    MeetupCardPosts meetupCardPosts,
    Notifier notifier,
    EffectiveSettings settings,
    PollScheduleService pollScheduleService)
{
    public Reply Post(Introduction introduction, Proposal proposal)
    {
        if (introduction.Channel is { } conversation && context.FindCardObstacle(conversation) is { } obstacle)
            return Refusals.Create(
                $"{Words.CantPostHere(obstacle)} {Words.NothingSaved}",
                new Button(Words.FindATime, new(FindTimeForm.TimeButton, introduction.Id.Value), ButtonTone.Primary));
        var others = outcomeService.FindOthers(introduction, context.Caller.Id);
        var asked = FindAsked(others);
        var isPoll = proposal.Times.Count > 1;
        var meetup = session.Meetups.Add(ProposeService.DrawIds(), id => New(introduction, others, asked, proposal, isPoll) with { Id = id });
        if (introduction is { Channel: { } channel, SpaceId: { } space })
            meetupCardPosts.Place(meetup.Id, space, isPoll ? CardKinds.Poll : CardKinds.Meetup, channel);
        if (isPoll)
            Open(introduction, asked, meetup, proposal);
        else
            Set(introduction, asked, meetup);
        return new Reply.Private(Posted(others, meetup, proposal));
    }

    private void Open(Introduction introduction, IReadOnlyList<MemberId> asked, Meetup meetup, Proposal proposal)
    {
        session.Polls.SetOptions(meetup.Id, Poll.Create(proposal.Times, meetup.Zone).Options);
        var poll = session.Polls.Find(meetup.Id);
        session.Polls.Save(meetup.Id, Ballot.Begin(context.Caller.Id, poll.Offered), context.Now);
        pollScheduleService.ScheduleClose(meetup, context.Now, isChosen: false);
        meetupCardPosts.RefreshCards(meetup.Id);
        TellOthers(
            introduction, asked, meetup, member => AskCard.Draw(Question(meetup), meetup, poll, Ballot.Blank(member), PhrasesOf(member)));
    }

    private void Set(Introduction introduction, IReadOnlyList<MemberId> asked, Meetup meetup)
    {
        var guests = new GuestList(meetup.Capacity, []).Answer(meetup.Organizer, RsvpStatus.Going).List;
        session.Rsvps.Save(meetup.Id, new GuestList(null, []), guests, context.Now);
        decideService.Announce(meetup);
        TellOthers(introduction, asked, meetup, member => new Card(
            new Block.Paragraph(Question(meetup)),
            new Block.Paragraph(
                RichText.Join(" · ", [PhrasesOf(member).Span(meetup.Time!.Value, meetup.Duration), PlaceText.WriteWithMap(meetup)])),
            MeetupCard.DrawAnswerButtons(meetup.Id),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Tone = CardTone.Open,
            Summary = Words.FindATime,
        });
    }

    /// <summary>
    /// Those who have not said since that they want to be kept apart from one of the people who would meet. The others are not asked and host
    /// nothing; the caller sees no difference.
    /// </summary>
    private IReadOnlyList<MemberId> FindAsked(IReadOnlyList<MemberId> others) =>
        [.. others.Where(other => !session.NoThanks.SaidBy(other).Overlaps([context.Caller.Id, .. others]))];

    /// <summary>Used when they have no conversation.</summary>
    private void TellOthers(Introduction introduction, IReadOnlyList<MemberId> asked, Meetup meetup, Func<MemberId, Card> card)
    {
        if (introduction.Channel is not null)
            return;
        foreach (var member in asked)
            notifier.Notify(member, new Notification(card(member), meetup)
            {
                MayMention = false,
                Fact = meetup.Time is null ? PollTopic.Open : ReminderTopic.WriteFact(meetup, own: null, []),
            });
    }

    private RichText Question(Meetup meetup) =>
        new RichText([new Span.Strong(meetup.Title), ": "]) + Words.AsksWhen(context.Caller.Member.Name ?? Words.FormerMember);

    private TimePhrases PhrasesOf(MemberId member) => new(settings.ZoneOf(session.Members.Find(member)!), context.Now);

    private Meetup New(
        Introduction introduction, IReadOnlyList<MemberId> others, IReadOnlyList<MemberId> asked, Proposal proposal, bool isPoll)
    {
        var space = introduction.SpaceId is { } id && session.Communities.FindSpace(id) is { LeftAt: null } theirs
            ? theirs
            : context.Caller.Space;
        var length = proposal.Duration ?? Meetup.DefaultDuration;
        return new Meetup
        {
            Id = default,
            Community = space.CommunityId,
            Space = space.Id,
            Title = Words.IntroducedMeetup,
            Place = proposal.Place,
            Organizer = context.Caller.Id,
            CoHosts = asked,
            Duration = length,
            Quorum = isPoll ? others.Count + 1 : null,
            State = isPoll ? MeetupState.Polling : MeetupState.Scheduled,
            Zone = context.Caller.Zone,
            Time = isPoll ? null : proposal.Times[0],
            PollClosesAt = isPoll ? FindDefaultClose(proposal, length, space.CommunityId) : null,
            Introduction = introduction.Id,
            CreatedAt = context.Now,
            ChangedAt = context.Now,
        };
    }

    private Instant FindDefaultClose(Proposal proposal, Duration length, CommunityId community) => pollScheduleService.FindBounds(
        pollScheduleService.ClosingOf(context.Caller.Zone, length, community), proposal.Times, context.Now).Usual;

    private Card Posted(IReadOnlyList<MemberId> others, Meetup meetup, Proposal proposal)
    {
        var times = RichText.Join(", ", proposal.Times.Select(time => context.Phrases.Range(time, meetup.Duration)));
        var names = Words.List([.. session.Members.Here(others).Select(other => other.Name!)]);
        var then = meetup.State == MeetupState.Polling ? Words.OnAsSoonAsAllCan : Words.TheyCanAnswer(names);
        var remarks = string.Join(' ', RemarkText.Write(context, meetup, proposal));
        return new Card(
            new Block.Paragraph((RichText)Words.AskedWhen(names) + times + ". " + then + (remarks.Length == 0 ? "" : " " + remarks)),
            new Block.Buttons(
                new Button(Words.Change, new(ButtonNames.Edit, meetup.Id.Value)),
                new Button(Words.CancelIt, new(ButtonNames.Cancel, meetup.Id.Value), ButtonTone.Danger)),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Tone = CardTone.Open,
            Summary = Words.Saved,
        };
    }
}
