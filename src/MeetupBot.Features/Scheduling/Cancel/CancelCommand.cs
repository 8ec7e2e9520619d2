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

/// <summary>Cancels a meetup and tells everyone who answered, once.</summary>
internal sealed class CancelCommand(
    CancelService cancelService,
    MeetupAccessService meetupAccessService,
    MeetupSuggestions meetupSuggestions) : ICommand, IButton, IForm
{
    public const string CancelForm = "cancel.form";
    private const string Reason = "reason";

    public static CommandSpec Spec { get; } = new("cancel", "Cancel a meetup; everyone who answered is told",
    [
        new("id", "Id of the meetup, such as K7Q2", Required: true, Suggests: true, MaxLength: 20),
        new(Reason, "Why, for those who were coming", MaxLength: Meetup.ReasonLength) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.Cancel];

    public static IReadOnlyList<string> Forms { get; } = [CancelForm];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        meetupAccessService.RefuseUnlessHostOfUpcoming(context, command["id"], "cancel", out var meetup) ?? Cancel(context, meetup, command[Reason]);

    /// <summary>The button opens a form that asks for the reason.</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        meetupAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, "cancel", out var meetup) ?? new Reply.Open(
        new Form(new(CancelForm, meetup.Id.Value), Words.CancelTitle,
        [
            new FormField(Reason, "Reason") { MaxLength = Meetup.ReasonLength, Placeholder = Words.ReasonExample },
        ])
        {
            Submit = Words.CancelIt,
        });

    public Reply Run(InteractionContext context, FormInteraction form) =>
        meetupAccessService.RefuseUnlessHostOfUpcoming(context, form.Action.Subject, "cancel", out var meetup) ?? Cancel(context, meetup, form[Reason]);

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing) => typing.Option == "id"
        ? meetupSuggestions.Suggest(context, typing.Typed, meetup => meetup.IsHost(context.Caller.Id) || context.Caller.SeemsOrganizer)
        : [];

    private Reply Cancel(InteractionContext context, Meetup meetup, string? reason)
    {
        if (TypedText.Line(reason) is { Length: > Meetup.ReasonLength } tooLong)
            return Refusals.Create(Words.TooLong(Reason, Meetup.ReasonLength, tooLong.Length));
        var told = cancelService.Cancel(meetup, context.Caller.Id, TypedText.Line(reason));
        return new Reply.Replace(new Card(new Block.Paragraph(
            new RichText([Words.CancelledColon, new Span.Strong(meetup.Title)]) + ". " + Words.ToldOf(told)))
        { Tone = CardTone.Off });
    }
}
