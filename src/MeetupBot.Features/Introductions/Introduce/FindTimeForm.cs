using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Those introduced look for a time: one of them names some, in a form.</summary>
internal sealed class FindTimeForm(IntroductionButtons introductionButtons, IntroductionOutcomes outcomes, TimeFinder timeFinder, Session session) : IAction, IFormAction
{
    private static readonly string[] Fields = [ProposalFields.When, ProposalFields.Where];

    public static IReadOnlyList<string> Buttons { get; } = [Actions.IntroduceTime];

    public static IReadOnlyList<string> Forms { get; } = [Actions.IntroduceTimeForm];

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
            ? new Reply.FormErrors(problems, Refusals.Card(string.Join("\n", problems.Values), new Button(Words.Change, new(Actions.IntroduceTime, introduction.Id.Value))))
            : timeFinder.Post(introduction, proposal);
    }

    private static Form Form(Turn turn, Introduction introduction, ProposalDraft draft)
    {
        var whole = ProposalFields.ToForm(new(Actions.IntroduceTimeForm, introduction.Id.Value), Words.FindATime, draft, Fields, turn.Capabilities);
        return whole with { Fields = [.. whole.Fields.Where(field => Fields.Contains(field.Key))], Submit = Words.Propose };
    }

    /// <summary>Not theirs, not open, nobody left, or there is a time already.</summary>
    private Reply? NotNow(Turn turn, string id, out Introduction introduction)
    {
        if (introductionButtons.Missing(turn, id, out introduction, out _) is { } missing)
            return missing;
        if (introduction.State != Domain.Introductions.IntroductionState.Open)
            return Refusals.Say(Words.NotYourIntroduction);
        if (outcomes.Others(introduction, turn.Caller.Id).Count == 0)
            return Refusals.Say(Words.MemberHasLeft);
        return session.Introductions.Meetups(introduction.Id).Select(session.Meetups.Find).FirstOrDefault(meetup => meetup is { IsUpcoming: true }) is { } planned
            ? Refusals.Say(Words.PlannedAlready, new Button(Words.MoreDetails, new(Actions.Show, planned.Id.Value)))
            : null;
    }
}
