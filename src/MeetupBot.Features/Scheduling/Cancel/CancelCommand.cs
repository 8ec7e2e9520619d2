using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Cancels a meetup, after asking once, and tells everyone who answered.</summary>
internal sealed class CancelCommand(
    CancelDraftService cancelDraftService,
    CancelService cancelService,
    MeetupAccessService meetupAccessService,
    MeetupSuggestions meetupSuggestions,
    MeetupViewReader meetupViewReader,
    WhichMeetupMenu whichMeetupMenu) : ICommand, IButton, IForm
{
    public const string CancelForm = "cancel.form";

    /// <summary>Its detail is the key of the typed reason, or empty.</summary>
    public const string SureButton = "cancel.sure";

    /// <summary>Leaves the meetup as it is.</summary>
    public const string KeepButton = "cancel.keep";

    private const string Reason = "reason";

    public static CommandSpec Spec { get; } = new("cancel", "Cancel a meetup; everyone who answered is told",
    [
        new("id", "Id of the meetup, such as K7Q2; left out, you choose one", Suggests: true, MaxLength: 20),
        new(Reason, "Why, for those who were coming", MaxLength: Meetup.ReasonLength) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Cancel, SureButton, KeepButton];

    public static IReadOnlyList<string> Forms { get; } = [CancelForm];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var reason = TypedText.Line(command[Reason]);
        if (AskWhich(context, command["id"], reason) is { } question)
            return RefuseIfTooLong(reason) ?? question;
        return meetupAccessService.RefuseUnlessHostOfUpcoming(context, command["id"], "cancel", out var meetup)
            ?? RefuseIfTooLong(reason)
            ?? Ask(context, meetup, reason);
    }

    /// <summary>One button confirms the question of the command; the other opens a form, which asks too and takes the reason.</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, WhichMeetupMenu.Read(press), "cancel", out var meetup) is { } refusal)
            return refusal;
        if (press.Action.Name == ButtonNames.Cancel && cancelDraftService.FindReason(context, press.Action.Detail) is { } typed)
            return Ask(context, meetup, typed);
        if (press.Action.Name == KeepButton)
            return new Reply.Replace(CancelCard.DrawKept(meetup));
        return press.Action.Name == SureButton
            ? Cancel(context, meetup, cancelDraftService.FindReason(context, press.Action.Detail))
            : new Reply.Open(DrawForm(context, meetup));
    }

    public Reply Run(InteractionContext context, FormInteraction form) =>
        meetupAccessService.RefuseUnlessHostOfUpcoming(context, form.Action.Subject, "cancel", out var meetup) ?? Cancel(context, meetup, form[Reason]);

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => typing.Option == "id"
        ? meetupSuggestions.Suggest(context, typing.Typed, meetup => meetup.IsHost(context.Caller.Id) || context.Caller.SeemsOrganizer)
        : [];

    /// <summary>A reason that was typed is kept for the meetup that is chosen.</summary>
    private Reply? AskWhich(InteractionContext context, string? typed, string? reason) => whichMeetupMenu.Ask(
        context,
        typed,
        Words.WhichToCancel,
        Words.NothingToCancel,
        () => new(ButtonNames.Cancel, "", reason is null ? "" : cancelDraftService.KeepReason(context, reason)),
        meetup => MeetupAccessService.SeemsHost(context, meetup));

    private Form DrawForm(InteractionContext context, Meetup meetup) => new(new(CancelForm, meetup.Id.Value), Words.ReallyCancel + meetup.Title,
    [
        new FormField(Reason, Words.Reason)
        {
            MaxLength = Meetup.ReasonLength,
            Placeholder = Words.ReasonExample,
            Hint = $"{Words.WouldBeTold(CancelService.ListConcerned(meetupViewReader.Read(meetup), context.Caller.Id).Count)} {Words.CanBeTakenBack}",
        },
    ])
    {
        Submit = Words.CancelIt,
        Close = Words.KeepIt,
        Tone = ButtonTone.Danger,
    };

    private static Reply? RefuseIfTooLong(string? reason) => TypedText.Line(reason) is { Length: > Meetup.ReasonLength } tooLong
        ? Refusals.Create(Words.TooLong(Reason, Meetup.ReasonLength, tooLong.Length))
        : null;

    private Reply.Private Ask(InteractionContext context, Meetup meetup, string? reason)
    {
        var key = reason is null ? "" : cancelDraftService.KeepReason(context, reason);
        var view = meetupViewReader.Read(meetup);
        var people = CancelService.ListConcerned(view, context.Caller.Id).Count;
        return new Reply.Private(CancelCard.DrawQuestion(view, people, reason, key, context.Now));
    }

    private Reply Cancel(InteractionContext context, Meetup meetup, string? reason)
    {
        if (RefuseIfTooLong(reason) is { } refusal)
            return refusal;
        cancelDraftService.KeepWork(context, meetup.Id);
        var told = cancelService.Cancel(meetup, context.Caller.Id, TypedText.Line(reason));
        return new Reply.Replace(CancelCard.DrawDone(meetup, told));
    }
}
