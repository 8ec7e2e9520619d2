using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Pauses coffee rounds until a day.</summary>
internal sealed class CoffeePauseCommand(CoffeeCard coffeeCard, Session session) : ICommand, IButton
{
    public const string PauseButton = "coffee.pause";
    private const string Until = "until";

    public static CommandSpec Spec { get; } = new("coffee pause", "Take no part in coffee rounds for a while",
        [new(Until, "The day from which you take part again: 10 Jan, in 3 weeks", MaxLength: 100) { TakesRest = true }]);

    public static IReadOnlyList<string> Buttons { get; } = [PauseButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) => NotTakingPart(context)
        ?? (command[Until] is { } typed ? Pause(context, typed, fromForm: false) : new Reply.Open(Form("")));

    public Reply Run(InteractionContext context, ComponentInteraction press) => NotTakingPart(context) ?? new Reply.Open(Form(""));

    internal Reply Take(InteractionContext context, FormInteraction form) =>
        NotTakingPart(context) ?? Pause(context, form[Until] ?? "", fromForm: true);

    private Reply? NotTakingPart(InteractionContext context) =>
        session.Coffee.Find(context.Caller.Space.CommunityId, context.Caller.Id) is null
            ? new Reply.Private(coffeeCard.DrawNotTakingPart(context, Words.CoffeeNotIn))
            : null;

    private Reply Pause(InteractionContext context, string typed, bool fromForm)
    {
        var until = Day(context, typed, out var problem);
        if (until is null)
            return Refused(problem, fromForm);
        var own = session.Coffee.Find(context.Caller.Space.CommunityId, context.Caller.Id)! with { PausedUntil = until };
        session.Coffee.Save(own);
        return new Reply.Replace(coffeeCard.Draw(context, own));
    }

    private static LocalDate? Day(InteractionContext context, string typed, out string problem)
    {
        problem = Words.UnreadableUntil(typed);
        if (TypedText.Line(typed) is not { } line)
            return null;
        var text = line.StartsWith(Until + " ", StringComparison.OrdinalIgnoreCase) ? line[(Until.Length + 1)..] : line;
        switch (ClosesReader.Read(text, context.Reading))
        {
            case WhenReading.Understood { Times: [{ Start: { } start }, ..] }:
                return start.InZone(context.Caller.Zone).Date;
            case WhenReading.Refused { Problem: var refused }:
                problem = refused.Message;
                return null;
            default:
                return null;
        }
    }

    private static Reply Refused(string problem, bool fromForm)
    {
        var card = Refusals.DrawCard(problem, new Button(Words.Change, new(PauseButton)));
        return fromForm ? new Reply.FormErrors(new Dictionary<string, string> { [Until] = problem }, card) : new Reply.Private(card);
    }

    private static Form Form(string typed) => new(new(CoffeeJoinForm.Name, CoffeeCard.Pause), Words.CoffeePauseTitle,
    [
        new(Until, Words.UntilLabel, typed) { Required = true, Placeholder = Words.UntilExample, MaxLength = 100 },
    ]);
}
