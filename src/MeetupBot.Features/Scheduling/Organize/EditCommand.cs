using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Changes a meetup: by command, or by a form with what it is now.</summary>
internal sealed class EditCommand(Decider decider, DraftBox draftBox, MeetupAccess meetupAccess, MeetupEditor meetupEditor, MeetupSuggestions meetupSuggestions, ProposalRefusal proposalRefusal, Session session) : ICommand, IAction, IFormAction
{
    public static CommandSpec Spec { get; } = new("edit", "Change a meetup; with the id alone a form opens",
    [
        new("id", "Id of the meetup, such as K7Q2", Required: true, Suggests: true, MaxLength: 20),
        ProposalFields.Option(ProposalFields.Title),
        ProposalFields.Option(ProposalFields.When),
        ProposalFields.Option(ProposalFields.Where),
        ProposalFields.Option(ProposalFields.Duration),
        ProposalFields.Option(ProposalFields.Capacity),
        ProposalFields.Option(ProposalFields.Description),
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Edit, Actions.EditFix];

    public static IReadOnlyList<string> Forms { get; } = [Actions.EditForm];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction command)
    {
        if (meetupAccess.NotTheirs(turn, command["id"], "edit", out var meetup) is { } refusal)
            return refusal;
        var draft = ProposalFields.From(field => command[field], new ProposalDraft { Meetup = meetup.Id.Value });
        return draft.IsEmpty ? OpenForm(turn, meetup, draft) : Take(turn, meetup, draft, fromForm: false);
    }

    /// <summary>The subject is a meetup's id (the button on a card), or a draft's key (after a refusal).</summary>
    public Reply Run(Turn turn, ComponentInteraction press)
    {
        var draft = draftBox.Find(turn, press.Action.Subject);
        if (draft is null && (press.Action.Name == Actions.EditFix || !MeetupId.TryParse(press.Action.Subject, out _)))
            return Refusals.Say(Words.DraftGone);
        if (meetupAccess.NotTheirs(turn, draft?.Meetup ?? press.Action.Subject, "edit", out var meetup) is { } refusal)
            return refusal;
        if (press.Action.Name == Actions.Edit)
            return OpenForm(turn, meetup, draft ?? new ProposalDraft());
        if (ProposalFixes.Apply(turn, draft!, press.Action.Detail) is not { } mended)
            return Refusals.Say(Words.DraftGone);
        draftBox.Drop(turn, press.Action.Subject);
        return Take(turn, meetup, mended, fromForm: false);
    }

    public Reply Run(Turn turn, FormInteraction form)
    {
        if (draftBox.Find(turn, form.Action.Subject) is not { } before)
            return Refusals.Say(Words.DraftGone);
        if (meetupAccess.NotTheirs(turn, before.Meetup, "edit", out var meetup) is { } refusal)
            return refusal;
        return Take(turn, meetup, Changed(ProposalFields.Overwrite(form.Fields, before), before.Opened ?? AsTyped(turn, meetup)), fromForm: true);
    }

    public IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => typing.Option == "id"
        ? meetupSuggestions.Of(turn, typing.Typed, meetup => meetup.IsHost(turn.Caller.Id) || turn.Caller.IsOrganizer)
        : TimeSuggestions.Of(turn, typing.Option, typing.Typed);

    /// <summary>The form shows the meetup as it is, under what has been typed already.</summary>
    private Reply OpenForm(Turn turn, Meetup meetup, ProposalDraft typed)
    {
        var opened = AsTyped(turn, meetup);
        var draft = typed.Over(opened) with { Meetup = meetup.Id.Value, Opened = opened };
        var problems = new ProposalReader(turn.Reading).Check(typed).Select(problem => problem.Field);
        return new Reply.Open(ProposalFields.ToForm(
            new(Actions.EditForm, draftBox.Keep(turn, draft)), Words.EditTitle, draft, problems, turn.Capabilities));
    }

    private Reply Take(Turn turn, Meetup meetup, ProposalDraft draft, bool fromForm)
    {
        var reader = new ProposalReader(turn.Reading);
        var proposal = reader.Read(draft);
        var problems = reader.Problems.ToList();
        if (meetup.State == MeetupState.Scheduled && proposal.Times.Count > 1)
            problems.Add(new(ProposalFields.When, Words.OneTimeOnly, []));
        return problems.Count > 0
            ? proposalRefusal.Of(turn, draft with { Meetup = meetup.Id.Value }, problems, Actions.Edit, Actions.EditFix, fromForm)
            : meetupEditor.Apply(meetup, proposal, draft);
    }

    /// <summary>The meetup in the words that its organizer could have typed.</summary>
    private ProposalDraft AsTyped(Turn turn, Meetup meetup) => new()
    {
        Meetup = meetup.Id.Value,
        Title = meetup.Title,
        When = TimeText.ForTyping(meetup.Time is { } time ? [time] : StillAhead(turn, meetup), turn.Caller.Zone),
        Where = meetup.Place,
        Duration = DurationText.Of(meetup.Duration),
        Capacity = meetup.Capacity?.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Description = meetup.Description,
    };

    /// <summary>What has passed could not be read again.</summary>
    private IEnumerable<MeetupTime> StillAhead(Turn turn, Meetup meetup) => session.Polls.Options(meetup.Id)
        .Where(option => decider.IsAhead(meetup, option))
        .Select(option => option.Time);

    /// <summary>Only what differs from how it stood, so that a time that has passed since need not be read again.</summary>
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

    private static string? Differs(string? typed, string? before) => (typed ?? "").Trim() == (before ?? "").Trim() ? null : typed ?? "";
}
