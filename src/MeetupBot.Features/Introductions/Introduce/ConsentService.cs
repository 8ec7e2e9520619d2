using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Records a member's answer to an introduction: they want it, or they do not.</summary>
internal sealed class ConsentService(
    InteractionContext context,
    Session session,
    AskIntroducedJob askIntroducedJob,
    ConversationService conversationService,
    IntroductionService introductionService)
{
    private readonly MemberId _caller = context.Caller.Id;

    /// <summary>Members who declined before may still change their mind.</summary>
    public Reply Accept(Introduction introduction)
    {
        var own = session.Introductions.Member(introduction.Id, _caller)!;
        var others = Others(introduction);
        foreach (var other in others)
            session.NoThanks.TakeBack(_caller, other);
        if (session.Members.Here(others) is not { Count: > 0 } here || here.Count < others.Count)
            return Refusals.Create(Words.MemberHasLeft);
        if (introduction.State == IntroductionState.Open)
            return Again(introduction, own);
        if (!IntroductionTimes.IsAnswerable(introduction, context.Now))
            return Refusals.Create(Words.IntroductionLongAgo(Names(here)), [.. here.Select(Restart)]);
        session.Introductions.Save(own with { Consent = IntroductionConsent.Given, AnsweredAt = context.Now });
        if (others.All(other => session.Encounters.Between(_caller, other).Count > 0))
            return Said(Words.MetMeanwhile(Names(here)));
        return IsAgreed(introduction, others) ? Open(introduction, here) : Said(Words.SavedYes(Names(here)), Words.NobodyLearnsWho);
    }

    /// <summary>Declining is permanent, and nobody is notified.</summary>
    public Card Decline(Introduction introduction)
    {
        var own = session.Introductions.Member(introduction.Id, _caller)!;
        foreach (var other in Others(introduction))
            session.NoThanks.Say(_caller, other, context.Now);
        var isOpen = introduction.State == IntroductionState.Open;
        session.Introductions.Save(isOpen
            ? own with { Outcome = IntroductionOutcome.NoThanks, AnsweredAt = context.Now }
            : own with { Consent = IntroductionConsent.Declined, AnsweredAt = context.Now });
        session.Due.Cancel(AskIntroducedJob.KeyOf(introduction.Id, _caller));
        return new Card(
            new Block.Paragraph(isOpen ? Words.SavedNoMore : Words.SavedNo),
            new Block.Buttons(new Button(Words.AfterAll, new(IntroductionButtons.YesButton, introduction.Id.Value))))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        };
    }

    private IReadOnlyList<MemberId> Others(Introduction introduction) =>
        [.. conversationService.MembersOf(introduction).Where(member => member != _caller)];

    private Reply Again(Introduction introduction, IntroductionMember own)
    {
        if (own.Outcome == IntroductionOutcome.NoThanks)
        {
            session.Introductions.Save(own with { Outcome = null, AnsweredAt = context.Now });
            askIntroducedJob.Schedule(introduction, _caller, context.Now + IntroductionTimes.AskAfter, AskIntroducedJob.Last);
        }

        return new Reply.Replace(new Card(
            new Block.Paragraph(Words.IntroducedAlready),
            new Block.Buttons(new Button(Words.FindATime, new(FindTimeForm.TimeButton, introduction.Id.Value), ButtonTone.Primary)))
        {
            Tone = CardTone.Settled,
            Summary = Words.AnIntroduction,
        });
    }

    /// <summary>All members have agreed, and none of them has declined elsewhere since.</summary>
    private bool IsAgreed(Introduction introduction, IReadOnlyList<MemberId> others) =>
        session.Introductions.Members(introduction.Id).All(member => member.Consent == IntroductionConsent.Given)
        && session.NoThanks.Among([_caller, .. others]).Count == 0;

    private Reply Open(Introduction introduction, IReadOnlyList<Member> others)
    {
        var open = introductionService.Open(introduction);
        return new Reply.Replace(new Card(
            new Block.Paragraph(Words.BothSaidYes(Names(others))),
            new Block.Buttons(new Button(Words.FindATime, new(FindTimeForm.TimeButton, open.Id.Value), ButtonTone.Primary)))
        {
            Tone = CardTone.Settled,
            Summary = Words.AnIntroduction,
        });
    }

    private Button Restart(Member other) => new(
        Words.IntroduceUs, new(ButtonNames.IntroduceTo, IntroducedCard.WriteId(other.Id), IntroducedCard.WriteId(_caller)));

    private static string Names(IReadOnlyList<Member> members) => Words.List([.. members.Select(member => member.Name!)]);

    private static Reply.Replace Said(string text, string? small = null) => new(new Card(small is null
        ? [new Block.Paragraph(text)]
        : [new Block.Paragraph(text), new Block.Footer(small)])
    {
        Tone = CardTone.Settled,
        Summary = Words.Saved,
    });
}
