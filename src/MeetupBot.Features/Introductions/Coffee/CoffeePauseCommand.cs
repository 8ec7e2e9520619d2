using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Pauses coffee rounds until a day, or for some days.</summary>
internal sealed class CoffeePauseCommand(CoffeeCard coffeeCard, Session session) : ICommand, IButton, IMembersOnly
{
    public const string PauseButton = "coffee.pause";
    private const string Until = "until";
    private const int MostOffers = 4;

    public static CommandSpec Spec { get; } = new("coffee pause", "Take a break from the coffee rounds",
        [new(Until, "The day on which you are back, or the days: Sunday, for 2 weeks, 24 Dec - 3 Jan", Suggests: true, MaxLength: 100) { TakesRest = true }]);

    public static IReadOnlyList<string> Buttons { get; } = [PauseButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) => NotTakingPart(context)
        ?? (command[Until] is { } typed ? Pause(context, typed, fromForm: false) : new Reply.Open(Form("")));

    public Reply Run(InteractionContext context, ComponentInteraction press) => NotTakingPart(context)
        ?? (press.Action.Subject.Length > 0 ? Pause(context, press.Action.Subject, fromForm: false) : new Reply.Open(Form("")));

    public IReadOnlyList<Suggestion> Suggest(InteractionContext context, SuggestInteraction typing)
    {
        if (TypedText.Line(typing.Typed) is null)
            return [];
        var reading = PauseReader.Read(context, typing.Typed);
        return [.. (reading.Days is { } days ? [days] : reading.Offers.Take(MostOffers)).Select(one => new Suggestion(reading.IsMonth ? one.Choice(context.Phrases) : one.Label(context.Phrases), one.Text))];
    }

    internal Reply Take(InteractionContext context, FormInteraction form) =>
        NotTakingPart(context) ?? Pause(context, form[Until] ?? "", fromForm: true);

    private Reply? NotTakingPart(InteractionContext context) =>
        session.Coffee.Find(context.Caller.Space.CommunityId, context.Caller.Id) is null
            ? new Reply.Private(coffeeCard.DrawNotTakingPart(context, Words.NothingToPause, CardTone.Refusal))
            : null;

    private Reply Pause(InteractionContext context, string typed, bool fromForm)
    {
        var reading = PauseReader.Read(context, typed);
        if (reading.Days is not { } days)
            return Ask(context, reading, fromForm);
        var own = session.Coffee.Find(context.Caller.Space.CommunityId, context.Caller.Id)! with
        {
            PausedFrom = days.First,
            PausedUntil = days.Back,
        };
        session.Coffee.Save(own);
        return new Reply.Replace(coffeeCard.Draw(context, own));
    }

    private static Reply Ask(InteractionContext context, PauseReader reading, bool fromForm)
    {
        var text = reading.Problem ?? Words.WhichDays;
        var card = Refusals.DrawCard(text,
        [
            .. reading.Offers.Take(MostOffers).Select(days => new Button(reading.IsMonth ? days.Choice(context.Phrases) : days.Label(context.Phrases), new(PauseButton, days.Text))),
            new Button(Words.Change, new(PauseButton)),
        ]);
        if (reading.Problem is null)
            return new Reply.Private(card with { Tone = CardTone.Open });
        if (!fromForm)
            return new Reply.Private(card);
        var atField = reading.Offers is [var nearest, ..] ? $"{text} {Words.TryDays(nearest.Label(context.Phrases))}" : text;
        return new Reply.FormErrors(new Dictionary<string, string> { [Until] = atField }, card);
    }

    private static Form Form(string typed) => new(new(CoffeeJoinForm.Name, CoffeeCard.Pause), Words.CoffeePauseTitle,
    [
        new(Until, Words.UntilLabel, typed) { Required = true, Placeholder = Words.UntilExample, MaxLength = 100 },
    ]);
}
