using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Propose;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Organize;

/// <summary>Cancels a meetup and tells everyone who answered, once.</summary>
public sealed class CancelCommand : ICommand, IAction, IFormAction
{
    private const string Reason = "reason";

    public CommandSpec Spec { get; } = new("cancel", "Cancel a meetup; everyone who answered is told",
    [
        new("id", "Id of the meetup, such as K7Q2", Required: true, Suggests: true, MaxLength: 20),
        new(Reason, "Why, for those who were coming", MaxLength: Meetup.ReasonLength) { TakesRest = true },
    ]);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Cancel];

    public IReadOnlyList<string> Forms { get; } = [Cards.Actions.CancelForm];

    public Reply Run(Turn turn, CommandInteraction command) =>
        turn.NotTheirs(command["id"], "cancel", out var meetup) ?? Cancel(turn, meetup, command[Reason]);

    /// <summary>A button asks first, by a form for the reason.</summary>
    public Reply Run(Turn turn, ComponentInteraction press) => turn.NotTheirs(press.Action.Subject, "cancel", out var meetup) ?? new Reply.Open(
        new Form(new(Cards.Actions.CancelForm, meetup.Id.Value), Words.CancelTitle,
        [
            new FormField(Reason, "Reason") { MaxLength = Meetup.ReasonLength, Placeholder = Words.ReasonExample },
        ])
        {
            Submit = Words.CancelIt,
        });

    public Reply Run(Turn turn, FormInteraction form) =>
        turn.NotTheirs(form.Action.Subject, "cancel", out var meetup) ?? Cancel(turn, meetup, form[Reason]);

    public IReadOnlyList<Suggestion> Suggest(Turn turn, SuggestInteraction typing) => typing.Option == "id"
        ? MeetupSuggestions.Of(turn, typing.Typed, meetup => meetup.IsHost(turn.Caller.Id) || turn.Caller.IsOrganizer)
        : [];

    private static Reply Cancel(Turn turn, Meetup meetup, string? reason)
    {
        if (TypedText.Line(reason) is { Length: > Meetup.ReasonLength } tooLong)
            return Refusals.Say(Words.TooLong(Reason, Meetup.ReasonLength, tooLong.Length));
        var told = turn.Scope.Canceller.Cancel(meetup, turn.Caller.Id, TypedText.Line(reason));
        return new Reply.Replace(new Card(new Block.Paragraph(
            new RichText([Words.CancelledColon, new Span.Strong(meetup.Title)]) + ". " + Words.ToldOf(told)))
        { Tone = CardTone.Off });
    }
}
