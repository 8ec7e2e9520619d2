using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Handles the answers of introduced members: whether they want the introduction, and whether they met.</summary>
internal sealed class IntroductionButtons(
    AskIntroducedJob askIntroducedJob,
    ConsentService consentService,
    ConversationService conversationService,
    IntroducedCard introducedCard,
    OutcomeService outcomeService,
    Session session) : IButton, IChecksSuggested
{
    public const string YesButton = "intro.yes";
    public const string NoButton = "intro.no";
    public const string MetButton = "intro.met";
    public const string NotYetButton = "intro.later";

    public static IReadOnlyList<string> Buttons { get; } =
        [YesButton, NoButton, MetButton, NotYetButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (RefuseUnlessFound(context, press.Action.Subject, out var introduction, out var own) is { } refusal)
            return refusal;
        switch (press.Action.Name)
        {
            case YesButton:
                return consentService.Accept(introduction);
            case NoButton:
                var card = consentService.Decline(introduction);
                // The opening message of the conversation stays unchanged.
                return introduction.State == IntroductionState.Open && press.Action.Detail.Length == 0
                    ? new Reply.Private(card)
                    : new Reply.Replace(card);
        }

        if (introduction.State != IntroductionState.Open)
            return Refusals.Create(Words.NotYourIntroduction);
        return press.Action.Name == MetButton
            ? Met(context, introduction, own, press.Action.Detail)
            : NotYet(context, introduction, own, press.Action.Detail);
    }

    public IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction) =>
        interaction is ComponentInteraction press && RefuseUnlessFound(context, press.Action.Subject, out var introduction, out _) is null
            ? conversationService.MembersOf(introduction)
            : [];

    /// <summary>Whether the introduction is the caller's.</summary>
    public Reply? RefuseUnlessFound(InteractionContext context, string id, out Introduction introduction, out IntroductionMember own)
    {
        introduction = session.Introductions.Find(new IntroductionId(id))!;
        own = introduction is null ? null! : session.Introductions.Member(introduction.Id, context.Caller.Id)!;
        return own is null ? Refusals.Create(Words.NotYourIntroduction) : null;
    }

    private Reply Met(InteractionContext context, Introduction introduction, IntroductionMember own, string whom)
    {
        var others = outcomeService
            .FindOthers(introduction, own.MemberId)
            .Where(other => whom.Length == 0 || whom == IntroducedCard.WriteId(other))
            .ToList();
        if (others.Count == 0)
            return Refusals.Create(Words.MemberHasLeft);
        var met = others.Select(other => outcomeService.RecordMeeting(introduction, own.MemberId, other, context.Now)).ToList();
        session.Introductions.Save(own with { Outcome = IntroductionOutcome.Met, AnsweredAt = context.Now });
        session.Due.Cancel(AskIntroducedJob.KeyOf(introduction.Id, own.MemberId));
        return new Reply.Replace(introducedCard.DrawNoted(context, met));
    }

    /// <summary>After the first "not yet", they are asked once more two weeks later.</summary>
    private Reply NotYet(InteractionContext context, Introduction introduction, IntroductionMember own, string asked)
    {
        var isFirst = asked != AskIntroducedJob.Last.ToString(CultureInfo.InvariantCulture);
        if (isFirst && own.Outcome is null)
            askIntroducedJob.Schedule(introduction, own.MemberId, context.Now + IntroductionTimes.AskAfter, AskIntroducedJob.Last);
        if (own.Outcome is null)
            session.Introductions.Save(own with { Outcome = IntroductionOutcome.NotYet, AnsweredAt = context.Now });
        return new Reply.Replace(new Card(
            new Block.Paragraph(isFirst ? Words.SavedNotYet : Words.SavedNotYetAgain),
            new Block.Buttons(new Button(Words.FindATime, new(FindTimeForm.TimeButton, introduction.Id.Value), ButtonTone.Primary)))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
