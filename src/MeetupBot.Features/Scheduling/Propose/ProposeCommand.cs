using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Proposes a meetup: by command, by form, or from a message.</summary>
internal sealed class ProposeCommand(DraftBox draftBox, ProposalRefusal proposalRefusal, Proposer proposer) : ICommand, IAction, IFormAction, IShortcut
{
    public static CommandSpec Spec { get; } = new("propose", "Propose a meetup: several times make a poll, one time sets it",
    [
        ProposalFields.Option(ProposalFields.Title),
        ProposalFields.Option(ProposalFields.When),
        ProposalFields.Option(ProposalFields.Where),
        ProposalFields.Option(ProposalFields.Duration),
        ProposalFields.Option(ProposalFields.Closes),
        ProposalFields.Option(ProposalFields.Capacity),
        ProposalFields.Option(ProposalFields.Description),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Propose, Actions.ProposeFix];

    public static IReadOnlyList<string> Forms { get; } = [Actions.ProposeForm];

    public static string Label => Words.ProposeTitle;

    public CommandHelp? Help(Turn turn, CommandSpec spec) => ProposeRights.May(turn)
        ? new CommandHelp("/meetup propose title: Coffee in Leeds when: Sat 10am, Sun 2pm", Words.HelpPropose)
        : null;

    public Reply Run(Turn turn, CommandInteraction command)
    {
        var draft = ProposalFields.From(field => command[field], new ProposalDraft { Channel = turn.Channel?.Id });
        return MayNot(turn) ?? (draft.Title is null || draft.When is null
            ? new Reply.Open(Form(turn, draft, []))
            : Take(turn, draft, fromForm: false));
    }

    public Reply Run(Turn turn, ShortcutInteraction shortcut)
    {
        var text = TypedText.Paragraph(shortcut.Text);
        var draft = new ProposalDraft
        {
            Channel = turn.Channel?.Id,
            Description = text is null ? null : Words.Shorten(text, Domain.Meetups.Meetup.DescriptionLength),
        };
        return MayNot(turn) ?? new Reply.Open(Form(turn, draft, []));
    }

    /// <summary>A press on "Change", or on a fix: the draft's <c>when</c> or <c>closes</c> mended.</summary>
    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (draftBox.Find(turn, press.Action.Subject) is not { } draft)
            return press.Action.Name == Actions.Propose && press.Action.Subject.Length == 0
                ? MayNot(turn) ?? new Reply.Open(Form(turn, new ProposalDraft { Channel = turn.Channel?.Id }, []))
                : Refusals.Say(Words.DraftGone, new Button(Words.ProposeTitle, new(Actions.Propose)));
        return MayNot(turn) ?? (press.Action.Name == Actions.Propose
            ? new Reply.Open(Form(turn, draft, new ProposalReader(turn.Reading).Check(draft)))
            : ProposalFixes.Apply(turn, draft, press.Action.Detail) is { } mended
                ? Take(turn, mended, fromForm: false, press.Action.Subject)
                : Refusals.Say(Words.DraftGone));
    }

    public Reply Run(Turn turn, FormInteraction form)
    {
        var before = draftBox.Find(turn, form.Action.Subject) ?? new ProposalDraft { Channel = turn.Channel?.Id };
        return MayNot(turn) ?? Take(turn, ProposalFields.Overwrite(form.Fields, before), fromForm: true, form.Action.Subject);
    }

    public IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => TimeSuggestions.Of(turn, typing.Option, typing.Typed);

    /// <summary>A form that is filled in with what is known.</summary>
    public Reply Open(Turn turn, ProposalDraft draft) => MayNot(turn) ?? new Reply.Open(Form(turn, draft, []));

    private static Reply? MayNot(Turn turn) =>
        ProposeRights.May(turn) ? null : Refusals.Say(Words.OnlyOrganizers("propose here", turn.Capabilities.OrganizersByRight));

    private Form Form(Turn turn, ProposalDraft draft, IReadOnlyList<FieldProblem> problems)
    {
        var action = new ActionId(Actions.ProposeForm, draftBox.Keep(turn, draft));
        var form = ProposalFields.ToForm(action, Words.ProposeTitle, draft, problems.Select(problem => problem.Field), turn.Capabilities);
        return form with { Submit = Words.Propose };
    }

    /// <param name="draft">What is proposed.</param>
    /// <param name="fromForm">Faults are shown at its fields.</param>
    /// <param name="kept">Key of the draft that this took up, which has served once it is posted.</param>
    private Reply Take(Turn turn, ProposalDraft draft, bool fromForm, string? kept = null)
    {
        var reader = new ProposalReader(turn.Reading);
        var proposal = reader.Read(draft);
        var problems = reader.Problems.ToList();
        if (proposal.Title is null && problems.All(problem => problem.Field != ProposalFields.Title))
            problems.Add(new(ProposalFields.Title, Words.NeedsTitle, []));
        if (proposal.Times.Count == 0 && problems.All(problem => problem.Field != ProposalFields.When))
            problems.Add(new(ProposalFields.When, Words.NeedsWhen, []));
        if (problems.Count > 0)
            return proposalRefusal.Of(turn, draft, problems, Actions.Propose, Actions.ProposeFix, fromForm);
        if (kept is not null)
            draftBox.Drop(turn, kept);
        return proposer.Post(turn, draft, proposal);
    }
}
