using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Cancels a meetup and tells everyone who answered, once.</summary>
internal sealed class CancelCommand(Canceller canceller, MeetupAccess meetupAccess, MeetupSuggestions meetupSuggestions) : ICommand, IAction, IFormAction
{
    private const string Reason = "reason";

    public static CommandSpec Spec { get; } = new("cancel", "Cancel a meetup; everyone who answered is told",
    [
        new("id", "Id of the meetup, such as K7Q2", Required: true, Suggests: true, MaxLength: 20),
        new(Reason, "Why, for those who were coming", MaxLength: Meetup.ReasonLength) { TakesRest = true },
    ]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Cancel];

    public static IReadOnlyList<string> Forms { get; } = [Actions.CancelForm];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction command) =>
        meetupAccess.NotTheirs(turn, command["id"], "cancel", out var meetup) ?? Cancel(turn, meetup, command[Reason]);

    /// <summary>A button asks first, by a form for the reason.</summary>
    public Reply Run(Turn turn, ComponentInteraction press) => meetupAccess.NotTheirs(turn, press.Action.Subject, "cancel", out var meetup) ?? new Reply.Open(
        new Form(new(Actions.CancelForm, meetup.Id.Value), Words.CancelTitle,
        [
            new FormField(Reason, "Reason") { MaxLength = Meetup.ReasonLength, Placeholder = Words.ReasonExample },
        ])
        {
            Submit = Words.CancelIt,
        });

    public Reply Run(Turn turn, FormInteraction form) =>
        meetupAccess.NotTheirs(turn, form.Action.Subject, "cancel", out var meetup) ?? Cancel(turn, meetup, form[Reason]);

    public IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => typing.Option == "id"
        ? meetupSuggestions.Of(turn, typing.Typed, meetup => meetup.IsHost(turn.Caller.Id) || turn.Caller.IsOrganizer)
        : [];

    private Reply Cancel(Turn turn, Meetup meetup, string? reason)
    {
        if (TypedText.Line(reason) is { Length: > Meetup.ReasonLength } tooLong)
            return Refusals.Say(Words.TooLong(Reason, Meetup.ReasonLength, tooLong.Length));
        var told = canceller.Cancel(meetup, turn.Caller.Id, TypedText.Line(reason));
        return new Reply.Replace(new Card(new Block.Paragraph(
            new RichText([Words.CancelledColon, new Span.Strong(meetup.Title)]) + ". " + Words.ToldOf(told)))
        { Tone = CardTone.Off });
    }
}
