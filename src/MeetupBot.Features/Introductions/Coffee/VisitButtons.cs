using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Coffee;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>
/// Members in an area answer whether they would like to meet a visitor. When enough of them do, the visitor is asked whether to propose times in
/// their name.
/// </summary>
internal sealed class VisitButtons(
    CoffeeCard coffeeCard,
    Notifier notifier,
    NameVisibilityReader nameVisibility,
    Session session,
    VisitInterestReader visitInterestReader,
    VisitPollService visitPollService) : IButton, IMembersOnly
{
    public const string WantButton = "visit.yes";
    public const string NoButton = "visit.no";
    public const string ProposeButton = "visit.propose";

    /// <summary>The number of interested members, besides the visitor, from which on the visitor is asked.</summary>
    public const int Enough = 3;

    private static readonly Duration OnceIn = Duration.FromDays(92);

    /// <summary>A question that was overtaken before it arrived is asked again when somebody else wants to.</summary>
    private static readonly Duration AskedOnceIn = Duration.FromDays(7);

    public static IReadOnlyList<string> Buttons { get; } = [WantButton, NoButton, ProposeButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (session.Visits.Find(press.Action.Subject) is not { } visit
            || !session.Communities.AreLinked(visit.CommunityId, context.Caller.Space.CommunityId))
            return Refusals.Create(Words.VisitGone);
        if (press.Action.Name == ProposeButton)
            return Propose(context, visit);
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
        {
            if (visit.MeetupId is { } declined)
                visitPollService.TakeBack(context, declined, context.Caller.Id);
            return new Reply.Replace(Saved(context, visit, Words.VisitDeclined));
        }

        if (visit.MeetupId is { } begun)
            visitPollService.Begin(context, begun, context.Caller.Id);
        if (visit.MeetupId is null && before is not { Wants: true })
            Tell(context, visit);
        return visit.MeetupId is { } meetup && visitPollService.DrawQuestion(context, meetup) is { } question
            ? new Reply.Replace(question)
            : new Reply.Replace(Saved(context, visit, Words.VisitWanted(name, Enough)));
    }

    /// <summary>The visitor proposes, however many still want to: that somebody does not any more is told to nobody.</summary>
    private Reply Propose(InteractionContext context, Visit visit)
    {
        if (visit.MemberId != context.Caller.Id)
            return Refusals.Create(Words.VisitGone);
        if (!ProposeRightsRule.MayPropose(context))
            return Refusals.Create(Words.OnlyOrganizers("propose here", context.Capabilities.OrganizersByRight));
        if (visit.MeetupId is { } known)
            return visitPollService.DrawQuestion(context, known) is { } open ? new Reply.Replace(open) : Refusals.Create(Words.VisitProposedAlready);
        return visitPollService.Propose(context, visit) is { } meetup
            && visitPollService.DrawQuestion(context, meetup) is { } question
            ? new Reply.Replace(question)
            : Refusals.Create(Words.VisitIsOver(visit.Area));
    }

    /// <summary>Tells the visitor who wants to meet them. Somebody whom the visitor wants to be kept apart from is not told of, nor counted.</summary>
    private void Tell(InteractionContext context, Visit visit)
    {
        if (session.NoThanks.IsBetween(visit.MemberId, context.Caller.Id))
            return;
        // Who changes their mind to and fro is told of once.
        if (session.ProcessedInteractions.TryClaim(VisitInterestReader.KeyOf(visit, context.Caller.Id), context.Now + OnceIn))
            TellVisitor(context, visit);
        if (visitInterestReader.CountTold(visit) is var people && people >= Enough
            && session.ProcessedInteractions.TryClaim($"visit:{visit.Id}", context.Now + AskedOnceIn))
            AskVisitor(visit, people);
    }

    private void AskVisitor(Visit visit, int people) => notifier.Notify(
        visit.MemberId,
        new Notification(new Card(
            new Block.Paragraph(Words.ProposeToThose(visit.Area, people)),
            new Block.Buttons(new Button(Words.ProposeInMyName, new(ProposeButton, visit.Id), ButtonTone.Primary)),
            new Block.Footer(Words.ProposedInYourName))
        {
            Tone = CardTone.Open,
            Summary = Words.VisitTitle,
        })
        {
            MayMention = false,
            Fact = VisitTopic.WriteReady(visit),
        });

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
