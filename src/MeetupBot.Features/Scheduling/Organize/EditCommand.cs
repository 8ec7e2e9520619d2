using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Edits a meetup by command, or by a form that shows its current values.</summary>
internal sealed class EditCommand(
    DecideService decideService,
    DraftService draftService,
    EditProposalReader editProposalReader,
    EditService editService,
    EditSuggestions editSuggestions,
    MeetupAccessService meetupAccessService,
    ProposalRefusalCard proposalRefusalCard,
    Session session,
    WhichMeetupMenu whichMeetupMenu) : ICommand, IButton, IForm
{
    public const string FixButton = "edit.fix";
    public const string EditForm = "edit.form";

    public static CommandSpec Spec { get; } = new("edit", "Change a meetup; with the id alone a form opens",
    [
        new("id", "Id of the meetup, such as K7Q2; left out, you choose one", Suggests: true, MaxLength: 20),
        ProposalForm.DescribeOption(ProposalForm.Title),
        ProposalForm.DescribeOption(ProposalForm.When),
        ProposalForm.DescribeOption(ProposalForm.Where),
        ProposalForm.DescribeOption(ProposalForm.Duration),
        ProposalForm.DescribeOption(ProposalForm.Capacity),
        ProposalForm.DescribeOption(ProposalForm.Description),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Edit, FixButton];

    public static IReadOnlyList<string> Forms { get; } = [EditForm];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var typed = ProposalForm.ReadDraft(field => command[field], new ProposalDraft());
        // What was typed beside the id is kept for the meetup that is chosen.
        if (whichMeetupMenu.Ask(
            context,
            command["id"],
            Words.WhichToChange,
            Words.NothingToChange,
            () => new(ButtonNames.Edit, typed.IsEmpty ? "" : draftService.Keep(context, typed)),
            meetup => MeetupAccessService.SeemsHost(context, meetup),
            only => OpenChosen(context, only.Id.Value, typed)) is { } question)
            return question;
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, command["id"], "edit", out var meetup) is { } refusal)
            return refusal;
        var draft = typed with { Meetup = meetup.Id.Value };
        return draft.IsEmpty ? OpenForm(context, meetup, draft) : Take(context, meetup, draft, fromForm: false);
    }

    /// <summary>The subject is a meetup's id (from a card) or a draft's key (after a refusal, and where the meetup is chosen).</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        var draft = draftService.Find(context, press.Action.Subject);
        if (press.Values is [var chosen])
            return meetupAccessService.RefuseUnlessHostOfUpcoming(context, chosen, "edit", out var which)
                ?? (draft is null ? OpenForm(context, which, new ProposalDraft()) : Take(context, which, draft, fromForm: false));
        if (draft is null && (press.Action.Name == FixButton || !MeetupId.TryParse(press.Action.Subject, out _)))
            return Refusals.Create(Words.DraftGone);
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, draft?.Meetup ?? press.Action.Subject, "edit", out var meetup) is { } refusal)
            return refusal;
        if (press.Action.Name == ButtonNames.Edit)
            return OpenForm(context, meetup, draft ?? new ProposalDraft());
        if (ProposalFixRule.Apply(context, draft!, press.Action.Detail) is not { } mended)
            return Refusals.Create(Words.DraftGone);
        draftService.Drop(press.Action.Subject);
        var isLeft = (mended with { When = NullIfEmpty(mended.When), Duration = NullIfEmpty(mended.Duration) }).IsEmpty;
        return isLeft
            ? new Reply.Replace(MoveCard.DrawLeft(context, meetup, editProposalReader.ListTimes(meetup)))
            : Take(context, meetup, mended, fromForm: false);
    }

    public Reply Run(InteractionContext context, FormInteraction form)
    {
        if (draftService.Find(context, form.Action.Subject) is not { } before)
            return Refusals.Create(Words.DraftGone);
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, before.Meetup, "edit", out var meetup) is { } refusal)
            return refusal;
        var changed = Changed(ProposalForm.Overwrite(form.Fields, before), before.Opened ?? AsTyped(meetup));
        return Take(context, meetup, changed, fromForm: true);
    }

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => editSuggestions.Suggest(context, typing);

    /// <summary>Nothing of one that was named by its title alone is changed before its form was seen.</summary>
    private Reply OpenChosen(InteractionContext context, string id, ProposalDraft typed) =>
        meetupAccessService.RefuseUnlessHostOfUpcoming(context, id, "edit", out var meetup) ?? OpenForm(context, meetup, typed);

    /// <summary>Opens a form with the meetup's current values, replaced by what was typed already.</summary>
    private Reply OpenForm(InteractionContext context, Meetup meetup, ProposalDraft typed)
    {
        var opened = AsTyped(meetup);
        var draft = typed.FillFrom(opened) with { Meetup = meetup.Id.Value, Opened = opened };
        var problems = editProposalReader.Read(context, meetup, typed).Problems.Select(problem => problem.Field);
        return new Reply.Open(ProposalForm.Draw(
            new(EditForm, draftService.Keep(context, draft)), Words.EditTitle, draft, problems, context.Capabilities));
    }

    private Reply Take(InteractionContext context, Meetup meetup, ProposalDraft draft, bool fromForm)
    {
        var own = draft with { Meetup = meetup.Id.Value };
        var edit = editProposalReader.Read(context, meetup, own);
        return edit.Problems.Count > 0
            ? proposalRefusalCard.Draw(context, own, edit.Problems, ButtonNames.Edit, FixButton, fromForm, replaces: true)
            : editService.Apply(meetup, edit.Proposal, own, isConfirmed: false);
    }

    /// <summary>The meetup as its organizer could have typed it, in its own zone.</summary>
    private ProposalDraft AsTyped(Meetup meetup) => new()
    {
        Meetup = meetup.Id.Value,
        Title = meetup.Title,
        When = TimeText.ForTyping(meetup.Time is { } time ? [time] : StillAhead(meetup), meetup.Zone),
        Where = meetup.Place,
        Duration = DurationText.Of(meetup.Duration),
        Capacity = meetup.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Description = meetup.Description,
    };

    /// <summary>Past times are left out, because the reader would refuse them.</summary>
    private IEnumerable<MeetupTime> StillAhead(Meetup meetup) => session.Polls.Options(meetup.Id)
        .Where(option => decideService.IsAhead(meetup, option))
        .Select(option => option.Time);

    /// <summary>Keeps only the fields that were changed, so that a time that has passed since is not read again.</summary>
    private static ProposalDraft Changed(ProposalDraft typed, ProposalDraft before) => new()
    {
        Meetup = before.Meetup,
        Title = Differs(typed.Title, before.Title),
        When = Differs(typed.When, before.When),
        Where = Differs(typed.Where, before.Where),
        Duration = Differs(typed.Duration, before.Duration),
        Capacity = Differs(typed.Capacity, before.Capacity),
        Description = Differs(typed.Description, before.Description),
    };

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;

    private static string? Differs(string? typed, string? before) => (typed ?? "").Trim() == (before ?? "").Trim() ? null : typed ?? "";
}
