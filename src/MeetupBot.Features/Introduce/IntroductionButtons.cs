using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introduce;

/// <summary>What those introduced answer: whether they want it, and what came of it.</summary>
public sealed class IntroductionButtons : IAction, IChecksSuggested
{
    public IReadOnlyList<string> Actions { get; } =
        [Cards.Actions.IntroduceYes, Cards.Actions.IntroduceNo, Cards.Actions.IntroduceMet, Cards.Actions.IntroduceNotYet];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (Missing(turn, press.Action.Subject, out var introduction, out var own) is { } refusal)
            return refusal;
        switch (press.Action.Name)
        {
            case Cards.Actions.IntroduceYes:
                return new Consenting(turn).Yes(introduction);
            case Cards.Actions.IntroduceNo:
                var card = new Consenting(turn).No(introduction);
                // What opened the conversation stays as it is.
                return introduction.State == IntroductionState.Open && press.Action.Detail.Length == 0 ? new Reply.Private(card) : new Reply.Replace(card);
        }

        if (introduction.State != IntroductionState.Open)
            return Refusals.Say(Words.NotYourIntroduction);
        return press.Action.Name == Cards.Actions.IntroduceMet ? Met(turn, introduction, own, press.Action.Detail) : NotYet(turn, introduction, own, press.Action.Detail);
    }

    public IReadOnlyList<MemberId> Suggested(Turn turn, Interaction interaction) =>
        interaction is ComponentInteraction press && Missing(turn, press.Action.Subject, out var introduction, out _) is null
            ? Conversation.MembersOf(turn.Session, introduction)
            : [];

    /// <summary>Whether it is the caller's.</summary>
    public static Reply? Missing(Turn turn, string id, out Introduction introduction, out IntroductionMember own)
    {
        introduction = turn.Session.Introductions.Find(new IntroductionId(id))!;
        own = introduction is null ? null! : turn.Session.Introductions.Member(introduction.Id, turn.Caller.Id)!;
        return own is null ? Refusals.Say(Words.NotYourIntroduction) : null;
    }

    private static Reply Met(Turn turn, Introduction introduction, IntroductionMember own, string whom)
    {
        var outcomes = new IntroductionOutcomes(turn.Session, introduction);
        var others = outcomes.Others(own.MemberId).Where(other => whom.Length == 0 || whom == IntroducedCard.IdText(other)).ToList();
        if (others.Count == 0)
            return Refusals.Say(Words.MemberHasLeft);
        var met = others.Select(other => outcomes.Met(own.MemberId, other, turn.Now)).ToList();
        turn.Session.Introductions.Save(own with { Outcome = IntroductionOutcome.Met, AnsweredAt = turn.Now });
        turn.Session.Due.Cancel(AskIntroduced.KeyOf(introduction.Id, own.MemberId));
        return new Reply.Replace(IntroducedCard.Noted(turn, met));
    }

    /// <summary>The first time it is asked once more, two weeks later.</summary>
    private static Reply NotYet(Turn turn, Introduction introduction, IntroductionMember own, string asked)
    {
        var isFirst = asked != AskIntroduced.Last.ToString(CultureInfo.InvariantCulture);
        if (isFirst && own.Outcome is null)
            AskIntroduced.Schedule(turn.Session, introduction, own.MemberId, turn.Now + AskIntroduced.After, AskIntroduced.Last);
        if (own.Outcome is null)
            turn.Session.Introductions.Save(own with { Outcome = IntroductionOutcome.NotYet, AnsweredAt = turn.Now });
        return new Reply.Replace(new Card(
            new Block.Paragraph(isFirst ? Words.SavedNotYet : Words.SavedNotYetAgain),
            new Block.Buttons(new Button(Words.FindATime, new(Cards.Actions.IntroduceTime, introduction.Id.Value), ButtonTone.Primary)))
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        });
    }
}
