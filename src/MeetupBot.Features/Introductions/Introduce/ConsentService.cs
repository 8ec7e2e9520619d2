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
    KeepApartService keepApartService,
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
        var requests = FindRequests(introduction, others);
        foreach (var request in requests)
            session.Introductions.Save(
                session.Introductions.Member(request.Id, _caller)! with { Consent = IntroductionConsent.Given, AnsweredAt = context.Now });
        if (introduction.Origin == IntroductionOrigin.Member && others.All(HasSaidMet))
            return Said(Words.MetMeanwhile(Names(here)));
        return requests.FirstOrDefault(request => IsAgreed(request, others)) is { } agreed
            ? Open(agreed, here)
            : Said(Words.SavedYes(Names(here)), Words.NobodyLearnsYours);
    }

    /// <summary>Declining is permanent, and nobody is notified.</summary>
    public Card Decline(Introduction introduction)
    {
        var own = session.Introductions.Member(introduction.Id, _caller)!;
        foreach (var other in Others(introduction))
            keepApartService.KeepApart(_caller, other);
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

    /// <summary>
    /// This request, and others that the same people meet: of two suggestions, each of the two may have been asked about another.
    /// </summary>
    private IReadOnlyList<Introduction> FindRequests(Introduction introduction, IReadOnlyList<MemberId> others)
    {
        var further = others is not [var other]
            ? []
            : session.Introductions.Between(_caller, other).Where(known => known.Id != introduction.Id
                && known.State == IntroductionState.Asked
                && known.Origin == introduction.Origin
                && IntroductionTimes.IsAnswerable(known, context.Now));
        return [introduction, .. further];
    }

    /// <summary>By the caller's own word. That of the other alone must not show here.</summary>
    private bool HasSaidMet(MemberId other) =>
        session.Encounters.Between(_caller, other).Any(encounter => encounter.SaidBy(_caller));

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
            new Block.Paragraph(Words.BothSaidYes(Names(others), conversationService.FindPlace(open))),
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
