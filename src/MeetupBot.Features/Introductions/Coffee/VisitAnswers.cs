using MeetupBot.Application.Names;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Who lives where a visitor comes says whether they would like to meet; as soon as enough do, there is a poll.</summary>
internal sealed class VisitAnswers(CoffeeCard coffeeCard, Notifier notifier, Session session, VisitPoll visitPoll) : IAction
{
    /// <summary>So many who want to make a poll, beside the visitor.</summary>
    public const int Enough = 3;

    public static IReadOnlyList<string> Buttons { get; } = [Actions.VisitWant, Actions.VisitNo];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (session.Visits.Find(press.Action.Subject) is not { } visit
            || !session.Communities.AreLinked(visit.CommunityId, turn.Caller.Space.CommunityId))
            return Refusals.Say(Words.VisitGone);
        if (visit.MemberId == turn.Caller.Id)
            return Refusals.Say(Words.YourOwnVisit);
        if (visit.LastDay < coffeeCard.Today(turn))
            return Refusals.Say(Words.VisitIsOver(visit.Area));
        if (new Naming(session, turn.Caller.Id).NameOf(visit.MemberId) is not { } name || session.NoThanks.IsBetween(turn.Caller.Id, visit.MemberId))
            return Refusals.Say(Words.VisitGone);
        return Save(turn, press, visit, name);
    }

    private Reply.Replace Save(Turn turn, ComponentInteraction press, Visit visit, string name)
    {
        var wants = press.Action.Name == Actions.VisitWant;
        var before = session.Visits.Answers(visit.Id).FirstOrDefault(answer => answer.MemberId == turn.Caller.Id);
        session.Visits.Save(new VisitAnswer { VisitId = visit.Id, MemberId = turn.Caller.Id, Wants = wants, AnsweredAt = turn.Now });
        if (!wants)
            return new Reply.Replace(Saved(turn, visit, Words.VisitDeclined));
        if (visit.MeetupId is null)
            visit = Wanted(turn, press, visit, isNew: before is not { Wants: true });
        return visit.MeetupId is { } meetup && visitPoll.Question(turn, meetup) is { } question
            ? new Reply.Replace(question)
            : new Reply.Replace(Saved(turn, visit, Words.VisitWanted(name, Enough)));
    }

    /// <summary>The visitor is told, or, with enough of them, everyone has a poll.</summary>
    private Visit Wanted(Turn turn, ComponentInteraction press, Visit visit, bool isNew)
    {
        var wanting = Wanting(turn, visit);
        if (wanting.Count >= Enough && visitPoll.Propose(turn, visit, wanting) is { } meetup)
            return visit with { MeetupId = meetup };
        if (isNew)
            TellVisitor(turn, visit);
        return visit;
    }

    private IReadOnlyList<MemberId> Wanting(Turn turn, Visit visit) =>
    [
        .. session.Members
            .Here(session.Visits.Answers(visit.Id).Where(answer => answer.Wants).Select(answer => answer.MemberId))
            .Select(member => member.Id)
            .Where(member => member != visit.MemberId)
            .Except(session.NoThanks.Of(visit.MemberId)),
    ];

    private void TellVisitor(Turn turn, Visit visit)
    {
        var card = new Card(
            new Block.Paragraph([new Span.Mention(turn.User, turn.Caller.Member.Name ?? Words.FormerMember), Words.WantsToMeetYou(visit.Area)]))
        {
            Tone = CardTone.Settled,
            Summary = Words.VisitTitle,
        };
        notifier.Notify(visit.MemberId, new Telling(card) { MayMention = false, Names = [turn.Caller.Id] });
    }

    private static Card Saved(Turn turn, Visit visit, string text) => new(
        new Block.Paragraph(text + " " + Words.ChangeVisitUntil + VisitText.Days(visit with { FirstDay = visit.LastDay }, turn.Phrases) + "."),
        new Block.Buttons(
            new Button(Words.IdLikeTo, new(Actions.VisitWant, visit.Id)),
            new Button(Words.NotThisTime, new(Actions.VisitNo, visit.Id))))
    {
        Tone = CardTone.Settled,
        Summary = Words.VisitTitle,
    };
}
