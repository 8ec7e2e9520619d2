using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Takes no part in coffee rounds until a day, from which on one does again.</summary>
internal sealed class CoffeePauseCommand(CoffeeCard coffeeCard, Session session) : ICommand, IAction
{
    private const string Until = "until";

    public static CommandSpec Spec { get; } = new("coffee pause", "Take no part in coffee rounds for a while",
        [new(Until, "The day from which you take part again: 10 Jan, in 3 weeks", MaxLength: 100) { TakesRest = true }]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.CoffeePause];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction command) => NotTakingPart(turn)
        ?? (command[Until] is { } typed ? Pause(turn, typed, fromForm: false) : new Reply.Open(Form("")));

    public Reply Run(Turn turn, ComponentInteraction press) => NotTakingPart(turn) ?? new Reply.Open(Form(""));

    internal Reply Take(Turn turn, FormInteraction form) => NotTakingPart(turn) ?? Pause(turn, form[Until] ?? "", fromForm: true);

    private Reply? NotTakingPart(Turn turn) =>
        session.Coffee.Find(turn.Caller.Space.CommunityId, turn.Caller.Id) is null
            ? new Reply.Private(coffeeCard.NotTakingPart(turn, Words.CoffeeNotIn))
            : null;

    private Reply Pause(Turn turn, string typed, bool fromForm)
    {
        var until = Day(turn, typed, out var problem);
        if (until is null)
            return Refused(problem, fromForm);
        var own = session.Coffee.Find(turn.Caller.Space.CommunityId, turn.Caller.Id)! with { PausedUntil = until };
        session.Coffee.Save(own);
        return new Reply.Replace(coffeeCard.Of(turn, own));
    }

    private static LocalDate? Day(Turn turn, string typed, out string problem)
    {
        problem = Words.UnreadableUntil(typed);
        if (TypedText.Line(typed) is not { } line)
            return null;
        var text = line.StartsWith(Until + " ", StringComparison.OrdinalIgnoreCase) ? line[(Until.Length + 1)..] : line;
        switch (ClosesReader.Read(text, turn.Reading))
        {
            case WhenReading.Understood { Times: [{ Start: { } start }, ..] }:
                return start.InZone(turn.Caller.Zone).Date;
            case WhenReading.Refused { Problem: var refused }:
                problem = refused.Message;
                return null;
            default:
                return null;
        }
    }

    private static Reply Refused(string problem, bool fromForm)
    {
        var card = Refusals.Card(problem, new Button(Words.Change, new(Actions.CoffeePause)));
        return fromForm ? new Reply.FormErrors(new Dictionary<string, string> { [Until] = problem }, card) : new Reply.Private(card);
    }

    private static Form Form(string typed) => new(new(Actions.CoffeeForm, CoffeeCard.Pause), Words.CoffeePauseTitle,
    [
        new(Until, Words.UntilLabel, typed) { Required = true, Placeholder = Words.UntilExample, MaxLength = 100 },
    ]);
}
