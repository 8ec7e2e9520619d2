using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Coffee;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Members in an area answer whether they would like to meet a visitor. When enough of them do, a poll is created.</summary>
internal sealed class VisitButtons(
    CoffeeCard coffeeCard,
    Notifier notifier,
    NameVisibilityReader nameVisibility,
    Session session,
    VisitPollService visitPollService) : IButton, IMembersOnly
{
    public const string WantButton = "visit.yes";
    public const string NoButton = "visit.no";

    /// <summary>The number of interested members, besides the visitor, that creates a poll.</summary>
    public const int Enough = 3;

    public static IReadOnlyList<string> Buttons { get; } = [WantButton, NoButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (session.Visits.Find(press.Action.Subject) is not { } visit
            || !session.Communities.AreLinked(visit.CommunityId, context.Caller.Space.CommunityId))
            return Refusals.Create(Words.VisitGone);
        if (visit.MemberId == context.Caller.Id)
            return Refusals.Create(Words.YourOwnVisit);
        if (visit.LastDay < coffeeCard.FindToday(context))
            return Refusals.Create(Words.VisitIsOver(visit.Area));
        if (nameVisibility.ReadFor(context.Caller.Id).NameOf(visit.MemberId) is not { } name)
            return Refusals.Create(Words.VisitGone);
        return Save(context, press, visit, name);
    }

    private Reply.Replace Save(InteractionContext context, ComponentInteraction press, Visit visit, string name)
    {
        var wants = press.Action.Name == WantButton;
        var before = session.Visits.Answers(visit.Id).FirstOrDefault(answer => answer.MemberId == context.Caller.Id);
        session.Visits.Save(new VisitAnswer { VisitId = visit.Id, MemberId = context.Caller.Id, Wants = wants, AnsweredAt = context.Now });
        if (!wants)
            return new Reply.Replace(Saved(context, visit, Words.VisitDeclined));
        if (visit.MeetupId is null)
            visit = Wanted(context, press, visit, isNew: before is not { Wants: true });
        return visit.MeetupId is { } meetup && visitPollService.DrawQuestion(context, meetup) is { } question
            ? new Reply.Replace(question)
            : new Reply.Replace(Saved(context, visit, Words.VisitWanted(name, Enough)));
    }

    /// <summary>Notifies the visitor, or creates the poll when enough members are interested.</summary>
    private Visit Wanted(InteractionContext context, ComponentInteraction press, Visit visit, bool isNew)
    {
        var wanting = Wanting(context, visit);
        if (wanting.Count >= Enough && visitPollService.Propose(context, visit, wanting) is { } meetup)
            return visit with { MeetupId = meetup };
        if (isNew && !session.NoThanks.HasSaid(visit.MemberId, context.Caller.Id))
            TellVisitor(context, visit);
        return visit;
    }

    private IReadOnlyList<MemberId> Wanting(InteractionContext context, Visit visit) =>
    [
        .. session.Members
            .Here(session.Visits.Answers(visit.Id).Where(answer => answer.Wants).Select(answer => answer.MemberId))
            .Select(member => member.Id)
            .Where(member => member != visit.MemberId)
            .Except(session.NoThanks.SaidBy(visit.MemberId)),
    ];

    private void TellVisitor(InteractionContext context, Visit visit)
    {
        var card = new Card(
            new Block.Paragraph(
                [new Span.Mention(context.User, context.Caller.Member.Name ?? Words.FormerMember), Words.WantsToMeetYou(visit.Area)]))
        {
            Tone = CardTone.Settled,
            Summary = Words.VisitTitle,
        };
        notifier.Notify(visit.MemberId, new Notification(card)
        {
            MayMention = false,
            Names = [context.Caller.Id],
            Fact = VisitTopic.WriteInterest(visit, context.Caller.Id),
        });
    }

    private static Card Saved(InteractionContext context, Visit visit, string text) => new(
        new Block.Paragraph(
            text + " " + Words.ChangeVisitUntil + VisitText.WriteDays(visit with { FirstDay = visit.LastDay }, context.Phrases) + "."),
        new Block.Buttons(
            new Button(Words.IdLikeTo, new(WantButton, visit.Id)),
            new Button(Words.NotThisTime, new(NoButton, visit.Id))))
    {
        Tone = CardTone.Settled,
        Summary = Words.VisitTitle,
    };
}
