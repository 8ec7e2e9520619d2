using MeetupBot.Chat;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Propose;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introduce;

/// <summary>Those introduced look for a time: one of them names some, in a form.</summary>
public sealed class FindTimeForm : IAction, IFormAction
{
    private static readonly string[] Fields = [ProposalFields.When, ProposalFields.Where];

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.IntroduceTime];

    public IReadOnlyList<string> Forms { get; } = [Cards.Actions.IntroduceTimeForm];

    public Reply Run(Turn turn, ComponentInteraction press) =>
        NotNow(turn, press.Action.Subject, out var introduction)
        ?? new Reply.Open(Form(turn, introduction, new ProposalDraft { When = "", Where = "" }));

    public Reply Run(Turn turn, FormInteraction form)
    {
        if (NotNow(turn, form.Action.Subject, out var introduction) is { } refusal)
            return refusal;
        var draft = new ProposalDraft { When = form[ProposalFields.When], Where = form[ProposalFields.Where] };
        var reader = new ProposalReader(turn.Reading);
        var proposal = reader.Read(draft);
        var problems = reader.Problems.ToDictionary(problem => problem.Field, problem => problem.Message);
        if (proposal.Times.Count == 0 && problems.Count == 0)
            problems[ProposalFields.When] = Words.NeedsWhen;
        return problems.Count > 0
            ? new Reply.FormErrors(problems, Refusals.Card(string.Join("\n", problems.Values), new Button(Words.Change, new(Cards.Actions.IntroduceTime, introduction.Id.Value))))
            : new TimeFinder(turn, introduction).Post(proposal);
    }

    private static Form Form(Turn turn, Introduction introduction, ProposalDraft draft)
    {
        var whole = ProposalFields.ToForm(new(Cards.Actions.IntroduceTimeForm, introduction.Id.Value), Words.FindATime, draft, Fields, turn.Capabilities);
        return whole with { Fields = [.. whole.Fields.Where(field => Fields.Contains(field.Key))], Submit = Words.Propose };
    }

    /// <summary>Not theirs, not open, nobody left, or there is a time already.</summary>
    private static Reply? NotNow(Turn turn, string id, out Introduction introduction)
    {
        if (IntroductionButtons.Missing(turn, id, out introduction, out _) is { } missing)
            return missing;
        if (introduction.State != Domain.Introductions.IntroductionState.Open)
            return Refusals.Say(Words.NotYourIntroduction);
        if (new IntroductionOutcomes(turn.Session, introduction).Others(turn.Caller.Id).Count == 0)
            return Refusals.Say(Words.MemberHasLeft);
        return turn.Session.Introductions.Meetups(introduction.Id).Select(turn.Session.Meetups.Find).FirstOrDefault(meetup => meetup is { IsUpcoming: true }) is { } planned
            ? Refusals.Say(Words.PlannedAlready, new Button(Words.MoreDetails, new(Cards.Actions.Show, planned.Id.Value)))
            : null;
    }
}
