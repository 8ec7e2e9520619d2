using MeetupBot.Chat;
using MeetupBot.Domain.Coffee;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Coffee;

/// <summary>The forms about coffee rounds, for what a command or a button left open.</summary>
public sealed class CoffeeForms : IAction, IFormAction
{
    private const string AreaField = "area";

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.CoffeeForm];

    public IReadOnlyList<string> Forms { get; } = [Cards.Actions.CoffeeForm];

    public Reply Run(Turn turn, ComponentInteraction press) => press.Action.Subject switch
    {
        CoffeeCard.Join => new Reply.Open(Areas(turn)),
        CoffeeCard.Visit => new Reply.Open(VisitForm.Of("", "")),
        _ => Refusals.Say(Words.OldButton),
    };

    public Reply Run(Turn turn, FormInteraction form) => form.Action.Subject switch
    {
        CoffeeCard.Join => CoffeeJoinCommand.Join(turn, form[AreaField]),
        CoffeeCard.Pause => CoffeePauseCommand.Take(turn, form),
        CoffeeCard.Visit => CoffeeVisitingCommand.Take(turn, VisitForm.Where(form), VisitForm.When(form), fromForm: true),
        _ => Refusals.Say(Words.OldButton),
    };

    private static Form Areas(Turn turn)
    {
        var own = turn.Session.Coffee.Find(turn.Caller.Space.CommunityId, turn.Caller.Id)?.Area ?? turn.Caller.Member.Area;
        return new Form(new(Cards.Actions.CoffeeForm, CoffeeCard.Join), Words.CoffeeRounds,
        [
            new(AreaField, Words.AreaLabel, Words.Shorten(Area.Name(own) ?? "", Area.MostCharacters))
            {
                Required = true,
                Placeholder = "Leeds",
                MaxLength = Area.MostCharacters,
            },
        ]);
    }
}
