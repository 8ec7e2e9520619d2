using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>What those introduced answer: whether they want it, and what came of it.</summary>
internal sealed class IntroductionButtons(AskIntroduced askIntroduced, Consenting consenting, Conversation conversation, IntroducedCard introducedCard, IntroductionOutcomes outcomes, Session session) : IAction, IChecksSuggested
{
    public static IReadOnlyList<string> Buttons { get; } =
        [Actions.IntroduceYes, Actions.IntroduceNo, Actions.IntroduceMet, Actions.IntroduceNotYet];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (Missing(turn, press.Action.Subject, out var introduction, out var own) is { } refusal)
            return refusal;
        switch (press.Action.Name)
        {
            case Actions.IntroduceYes:
                return consenting.Yes(introduction);
            case Actions.IntroduceNo:
                var card = consenting.No(introduction);
                // What opened the conversation stays as it is.
                return introduction.State == IntroductionState.Open && press.Action.Detail.Length == 0 ? new Reply.Private(card) : new Reply.Replace(card);
        }

        if (introduction.State != IntroductionState.Open)
            return Refusals.Say(Words.NotYourIntroduction);
        return press.Action.Name == Actions.IntroduceMet ? Met(turn, introduction, own, press.Action.Detail) : NotYet(turn, introduction, own, press.Action.Detail);
    }

    public IReadOnlyList<MemberId> Suggested(Turn turn, Interaction interaction) =>
        interaction is ComponentInteraction press && Missing(turn, press.Action.Subject, out var introduction, out _) is null
            ? conversation.MembersOf(introduction)
            : [];

    /// <summary>Whether it is the caller's.</summary>
    public Reply? Missing(Turn turn, string id, out Introduction introduction, out IntroductionMember own)
    {
        introduction = session.Introductions.Find(new IntroductionId(id))!;
        own = introduction is null ? null! : session.Introductions.Member(introduction.Id, turn.Caller.Id)!;
        return own is null ? Refusals.Say(Words.NotYourIntroduction) : null;
    }

    private Reply Met(Turn turn, Introduction introduction, IntroductionMember own, string whom)
    {
        var others = outcomes.Others(introduction, own.MemberId).Where(other => whom.Length == 0 || whom == IntroducedCard.IdText(other)).ToList();
        if (others.Count == 0)
            return Refusals.Say(Words.MemberHasLeft);
        var met = others.Select(other => outcomes.Met(introduction, own.MemberId, other, turn.Now)).ToList();
        session.Introductions.Save(own with { Outcome = IntroductionOutcome.Met, AnsweredAt = turn.Now });
        session.Due.Cancel(AskIntroduced.KeyOf(introduction.Id, own.MemberId));
        return new Reply.Replace(introducedCard.Noted(turn, met));
    }

    /// <summary>The first time it is asked once more, two weeks later.</summary>
    private Reply NotYet(Turn turn, Introduction introduction, IntroductionMember own, string asked)
    {
        var isFirst = asked != AskIntroduced.Last.ToString(CultureInfo.InvariantCulture);
        if (isFirst && own.Outcome is null)
            askIntroduced.Schedule(introduction, own.MemberId, turn.Now + AskIntroduced.After, AskIntroduced.Last);
        if (own.Outcome is null)
            session.Introductions.Save(own with { Outcome = IntroductionOutcome.NotYet, AnsweredAt = turn.Now });
        return new Reply.Replace(new Card(
            new Block.Paragraph(isFirst ? Words.SavedNotYet : Words.SavedNotYetAgain),
            new Block.Buttons(new Button(Words.FindATime, new(Actions.IntroduceTime, introduction.Id.Value), ButtonTone.Primary)))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
