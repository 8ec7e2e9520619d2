using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Cards;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Proposes a meetup by command, by form, or from a message.</summary>
internal sealed class ProposeCommand(
    DraftService draftService,
    ProposalCheckService proposalCheckService,
    ProposalRefusalCard proposalRefusalCard,
    ProposeService proposeService,
    RepeatedProposalService repeatedProposalService) : ICommand, IButton, IForm, IShortcut
{
    public const string ProposeButton = ButtonNames.Propose;
    public const string FixButton = "propose.fix";
    public const string HereButton = "propose.here";
    public const string AnnounceButton = "propose.announce";

    /// <summary>Posts what was posted a moment ago.</summary>
    public const string RepeatButton = "propose.repeat";

    public const string ProposeForm = "propose.form";

    public static CommandSpec Spec { get; } = new("propose", "Propose a meetup: several times make a poll, one time sets it",
    [
        ProposalForm.DescribeOption(ProposalForm.Title),
        ProposalForm.DescribeOption(ProposalForm.When),
        ProposalForm.DescribeOption(ProposalForm.Where),
        ProposalForm.DescribeOption(ProposalForm.Duration),
        ProposalForm.DescribeOption(ProposalForm.Closes),
        ProposalForm.DescribeOption(ProposalForm.Capacity),
        ProposalForm.DescribeOption(ProposalForm.Description),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [ProposeButton, FixButton, HereButton, AnnounceButton, RepeatButton];

    public static IReadOnlyList<string> Forms { get; } = [ProposeForm];

    public static string Label => Words.ProposeTitle;

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => ProposeRightsRule.MayPropose(context)
        ? new CommandHelp("/meetup propose title: Coffee in Leeds when: Sat 10am, Sun 2pm", Words.HelpPropose)
        : null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var typed = ProposalForm.ReadDraft(field => command[field], new ProposalDraft { Channel = context.Channel?.Id });
        var isOneLine = typed.When is null && typed.Title is not null && command.Unmarked.Contains(ProposalForm.Title);
        var (draft, isPlain) = isOneLine ? ReadLine(context, typed) : (typed, true);
        return MayNot(context) ?? (!isPlain || draft.Title is null || draft.When is null
            ? new Reply.Open(Form(context, draft, []))
            : Take(context, draft, fromForm: false));
    }

    public Reply Run(InteractionContext context, ShortcutInteraction shortcut)
    {
        var text = TypedText.Paragraph(shortcut.Text);
        var draft = new ProposalDraft
        {
            Channel = context.Channel?.Id,
            Description = text is null ? null : DisplayText.Shorten(text, Meetup.DescriptionLength),
        };
        return MayNot(context) ?? new Reply.Open(Form(context, draft, []));
    }

    /// <summary>Handles "Change", fixes of the draft, and the ways on where a channel takes no card.</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (draftService.Find(context, press.Action.Subject) is not { } draft)
            return press.Action.Name == ProposeButton && press.Action.Subject.Length == 0
                ? MayNot(context) ?? new Reply.Open(Form(context, new ProposalDraft { Channel = context.Channel?.Id }, []))
                : Refusals.Create(Words.DraftGone, new Button(Words.ProposeTitle, new(ProposeButton)));
        return MayNot(context) ?? (press.Action.Name == ProposeButton
            ? new Reply.Open(Form(context, draft, new ProposalReader(context.Reading).Check(draft)))
            : Mend(context, draft, press.Action) is { } mended
                ? Take(context, mended, fromForm: false, press.Action.Subject, isPress: true)
                : Refusals.Create(Words.DraftGone));
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        var before = draftService.Find(context, form.Action.Subject) ?? new ProposalDraft { Channel = context.Channel?.Id };
        return MayNot(context) ?? Take(context, ProposalForm.Overwrite(form.Fields, before), fromForm: true, form.Action.Subject);
    }

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) =>
        TimeSuggestions.Suggest(context, typing);

    /// <summary>"Coffee Sat 10am" was typed with neither quotes nor keys.</summary>
    private static (ProposalDraft Draft, bool IsPlain) ReadLine(InteractionContext context, ProposalDraft typed)
    {
        var line = TitledLineReader.Read(TypedText.Line(typed.Title), context.Reading);
        return (typed with { Title = line.Title, When = line.When, Where = typed.Where ?? line.Rest }, line.IsPlain);
    }

    /// <summary>Opens a form filled in with what is known.</summary>
    private Reply Open(InteractionContext context, ProposalDraft draft) => MayNot(context) ?? new Reply.Open(Form(context, draft, []));

    /// <summary>
    /// Opens a form for a meetup like this one. What only those who see a channel saw is proposed there again, wherever the button was.
    /// </summary>
    /// <param name="channel">Where it is posted. Null: in the announce channel.</param>
    public Reply OpenLike(InteractionContext context, Meetup meetup, string? channel, string? when = null)
    {
        if (!meetup.IsOpen && meetup.Space != context.Caller.Space.Id)
            return Refusals.Create(Words.AgainWherePosted);
        return Open(context, ProposalDraft.Like(meetup) with { Channel = meetup.IsOpen ? channel : meetup.Channel, When = when });
    }

    private static ProposalDraft? Mend(InteractionContext context, ProposalDraft draft, ActionId pressed) => pressed.Name switch
    {
        HereButton => draft,
        RepeatButton => draft with { MayRepeat = true },
        AnnounceButton => draft with { Channel = context.Caller.Space.AnnounceChannel },
        _ => ProposalFixRule.Apply(context, draft, pressed.Detail),
    };

    private static Reply? MayNot(InteractionContext context) =>
        ProposeRightsRule.MayPropose(context) ? null : Refusals.Create(Words.OnlyOrganizers("propose here", context.Capabilities.OrganizersByRight));

    private Form Form(InteractionContext context, ProposalDraft draft, IReadOnlyList<FieldProblem> problems)
    {
        var action = new ActionId(ProposeForm, draftService.Keep(context, draft));
        var form = ProposalForm.Draw(
            action, Words.ProposeTitle, draft, problems.Select(problem => problem.Field), context.Capabilities);
        return form with { Submit = Words.Propose };
    }

    /// <param name="fromForm">Whether to show problems at the form's fields.</param>
    /// <param name="kept">The key of the draft that is not needed any more; null if there is none.</param>
    /// <param name="isPress">Whether a button's card asked for it, which the answer replaces.</param>
    private Reply Take(InteractionContext context, ProposalDraft draft, bool fromForm, string? kept = null, bool isPress = false)
    {
        var (proposal, problems) = proposalCheckService.Read(context, draft);
        // A form that stays open needs its draft.
        if (kept is not null && (isPress || problems.Count == 0))
            draftService.Drop(kept);
        return problems.Count > 0
            ? proposalRefusalCard.Draw(context, draft, problems, ProposeButton, FixButton, fromForm, isPress)
            : repeatedProposalService.Ask(context, draft, proposal) ?? proposeService.Post(context, draft, proposal);
    }
}
