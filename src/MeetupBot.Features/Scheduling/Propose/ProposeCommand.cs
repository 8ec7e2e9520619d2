using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Proposes a meetup by command, by form, or from a message.</summary>
internal sealed class ProposeCommand(
    DraftBox draftBox,
    ProposalRefusal proposalRefusal,
    ProposeService proposeService) : ICommand, IButton, IForm, IShortcut
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

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Propose, ButtonNames.ProposeFix];

    public static IReadOnlyList<string> Forms { get; } = [ButtonNames.ProposeForm];

    public static string Label => Words.ProposeTitle;

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => ProposeRights.May(context)
        ? new CommandHelp("/meetup propose title: Coffee in Leeds when: Sat 10am, Sun 2pm", Words.HelpPropose)
        : null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var draft = ProposalFields.From(field => command[field], new ProposalDraft { Channel = context.Channel?.Id });
        return MayNot(context) ?? (draft.Title is null || draft.When is null
            ? new Reply.Open(Form(context, draft, []))
            : Take(context, draft, fromForm: false));
    }

    public Reply Run(InteractionContext context, ShortcutInteraction shortcut)
    {
        var text = TypedText.Paragraph(shortcut.Text);
        var draft = new ProposalDraft
        {
            Channel = context.Channel?.Id,
            Description = text is null ? null : DisplayText.Shorten(text, MeetupBot.Domain.Meetups.Meetup.DescriptionLength),
        };
        return MayNot(context) ?? new Reply.Open(Form(context, draft, []));
    }

    /// <summary>Handles "Change" and fixes, which correct the draft's <c>when</c> or <c>closes</c>.</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (draftBox.Find(context, press.Action.Subject) is not { } draft)
            return press.Action.Name == ButtonNames.Propose && press.Action.Subject.Length == 0
                ? MayNot(context) ?? new Reply.Open(Form(context, new ProposalDraft { Channel = context.Channel?.Id }, []))
                : Refusals.Say(Words.DraftGone, new Button(Words.ProposeTitle, new(ButtonNames.Propose)));
        return MayNot(context) ?? (press.Action.Name == ButtonNames.Propose
            ? new Reply.Open(Form(context, draft, new ProposalReader(context.Reading).Check(draft)))
            : ProposalFixes.Apply(context, draft, press.Action.Detail) is { } mended
                ? Take(context, mended, fromForm: false, press.Action.Subject)
                : Refusals.Say(Words.DraftGone));
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        var before = draftBox.Find(context, form.Action.Subject) ?? new ProposalDraft { Channel = context.Channel?.Id };
        return MayNot(context) ?? Take(context, ProposalFields.Overwrite(form.Fields, before), fromForm: true, form.Action.Subject);
    }

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) =>
        TimeSuggestions.Of(context, typing.Option, typing.Typed);

    /// <summary>Opens a form filled in with what is known.</summary>
    public Reply Open(InteractionContext context, ProposalDraft draft) => MayNot(context) ?? new Reply.Open(Form(context, draft, []));

    private static Reply? MayNot(InteractionContext context) =>
        ProposeRights.May(context) ? null : Refusals.Say(Words.OnlyOrganizers("propose here", context.Capabilities.OrganizersByRight));

    private Form Form(InteractionContext context, ProposalDraft draft, IReadOnlyList<FieldProblem> problems)
    {
        var action = new ActionId(ButtonNames.ProposeForm, draftBox.Keep(context, draft));
        var form = ProposalFields.ToForm(
            action, Words.ProposeTitle, draft, problems.Select(problem => problem.Field), context.Capabilities);
        return form with { Submit = Words.Propose };
    }

    /// <param name="fromForm">Whether to show problems at the form's fields.</param>
    /// <param name="kept">The key of the draft to delete after posting; null if there is none.</param>
    private Reply Take(InteractionContext context, ProposalDraft draft, bool fromForm, string? kept = null)
    {
        var reader = new ProposalReader(context.Reading);
        var proposal = reader.Read(draft);
        var problems = reader.Problems.ToList();
        if (proposal.Title is null && problems.All(problem => problem.Field != ProposalFields.Title))
            problems.Add(new(ProposalFields.Title, Words.NeedsTitle, []));
        if (proposal.Times.Count == 0 && problems.All(problem => problem.Field != ProposalFields.When))
            problems.Add(new(ProposalFields.When, Words.NeedsWhen, []));
        if (problems.Count > 0)
            return proposalRefusal.Of(context, draft, problems, ButtonNames.Propose, ButtonNames.ProposeFix, fromForm);
        if (kept is not null)
            draftBox.Drop(context, kept);
        return proposeService.Post(context, draft, proposal);
    }
}
