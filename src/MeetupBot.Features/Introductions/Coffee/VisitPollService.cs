using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Creates the poll of a visit when the visitor says so: they host, and every interested member is asked which times work.</summary>
internal sealed class VisitPollService(
    EffectiveSettings settings,
    MeetupCardPosts meetupCardPosts,
    Notifier notifier,
    ProposeService proposeService,
    Session session,
    VisitInterestReader visitInterestReader)
{
    /// <summary>For a stay this long, one time per day is enough choice.</summary>
    private const int LongStay = 3;

    private const int MostTimes = 10;

    private static readonly LocalTime Evening = new(18, 30);
    private static readonly LocalTime Noon = new(12, 30);

    /// <param name="context">Of the visitor, who has pressed a button that says so.</param>
    /// <returns>Null when too little of the visit is left.</returns>
    public MeetupId? Propose(InteractionContext context, Visit visit)
    {
        if (Times(context, visit) is not { Count: > 1 } times)
            return null;
        var title = DisplayText.Shorten(Words.CoffeeWithVisitor(visit.Area), Meetup.TitleLength);
        var proposal = new Proposal(title, times, DisplayText.Shorten(visit.Area, Meetup.PlaceLength), null, null, null, null);
        // Those who are interested are all over the community, and were asked by direct message.
        var meetup = proposeService.Add(context.As(context.Caller with { Zone = ZoneOf(context) }), proposal, context.Caller.Space.AnnounceChannel, Audience.Everybody);
        session.Visits.SetMeetup(visit.Id, meetup.Id);
        var interested = visitInterestReader.Read(visit);
        foreach (var member in interested)
            Begin(context, meetup.Id, member);
        foreach (var member in interested)
            Ask(context, meetup, member);
        return meetup.Id;
    }

    /// <summary>Who would like to meet on these days begins with a yes to each of them, which they can change.</summary>
    public void Begin(InteractionContext context, MeetupId id, MemberId member)
    {
        var poll = session.Polls.Find(id);
        if (!IsOpen(context, id, out _) || !poll.BallotOf(member).Answered.IsEmpty)
            return;
        session.Polls.Save(id, Ballot.Begin(member, poll.Offered), context.Now);
        meetupCardPosts.RefreshCards(id);
    }

    /// <summary>Takes that yes back from who would rather not. Answers that they chose themselves stay.</summary>
    public void TakeBack(InteractionContext context, MeetupId id, MemberId member)
    {
        var poll = session.Polls.Find(id);
        if (!IsOpen(context, id, out _) || !poll.BallotOf(member).Yes.Covers(poll.Offered))
            return;
        session.Polls.RemoveBallot(id, member);
        meetupCardPosts.RefreshCards(id);
    }

    /// <summary>The poll's question with the caller's own answers; null when the poll is closed.</summary>
    public Card? DrawQuestion(InteractionContext context, MeetupId id) =>
        IsOpen(context, id, out var meetup) ? CardFor(context, meetup, context.Caller.Id) : null;

    private bool IsOpen(InteractionContext context, MeetupId id, out Meetup meetup)
    {
        meetup = session.Meetups.Find(id)!;
        return meetup is { State: MeetupState.Polling } && PollScheduleService.IsOpen(meetup, context.Now);
    }

    /// <summary>In private alone: a mention in a channel would tell who takes part in rounds there.</summary>
    private void Ask(InteractionContext context, Meetup meetup, MemberId member) => notifier.Notify(
        member, new Notification(CardFor(context, meetup, member), meetup) { MayMention = false, Fact = PollTopic.Open });

    private Card CardFor(InteractionContext context, Meetup meetup, MemberId member)
    {
        var poll = session.Polls.Find(meetup.Id);
        var own = poll.BallotOf(member);
        var question = new RichText([new Span.Strong(meetup.Title)]) + Words.VisitPollIsOn + (own.Yes.IsEmpty ? "" : Words.VisitYesToAll);
        return AskCard.Draw(question, meetup, poll, own, new TimePhrases(meetup.Zone, context.Now));
    }

    private List<MeetupTime> Times(InteractionContext context, Visit visit)
    {
        var zone = ZoneOf(context);
        var days = Enumerable.Range(0, Period.DaysBetween(visit.FirstDay, visit.LastDay) + 1).Select(visit.FirstDay.PlusDays).ToList();
        return [.. days
            .SelectMany(day => days.Count >= LongStay ? new[] { day.At(Evening) } : [day.At(Noon), day.At(Evening)])
            .Select(local => local.InZoneLeniently(zone).ToInstant())
            .Where(start => start > context.Now)
            .Take(MostTimes)
            .Select(MeetupTime.At)];
    }

    private DateTimeZone ZoneOf(InteractionContext context) => settings.ZoneOf(context.Caller.Community);
}
