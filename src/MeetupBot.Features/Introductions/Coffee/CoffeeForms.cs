using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;
using MeetupBot.Domain.Coffee;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>The forms about coffee rounds, for what a command or a button left open.</summary>
internal sealed class CoffeeForms(CoffeeJoinCommand coffeeJoinCommand, CoffeePauseCommand coffeePauseCommand, CoffeeVisitingCommand coffeeVisitingCommand, Session session) : IAction, IFormAction
{
    private const string AreaField = "area";

    public static IReadOnlyList<string> Buttons { get; } = [Actions.CoffeeForm];

    public static IReadOnlyList<string> Forms { get; } = [Actions.CoffeeForm];

    public Reply Run(Turn turn, ComponentInteraction press) => press.Action.Subject switch
    {
        CoffeeCard.Join => new Reply.Open(Areas(turn)),
        CoffeeCard.Visit => new Reply.Open(VisitForm.Of("", "")),
        _ => Refusals.Say(Words.OldButton),
    };

    public Reply Run(Turn turn, FormInteraction form) => form.Action.Subject switch
    {
        CoffeeCard.Join => coffeeJoinCommand.Join(turn, form[AreaField]),
        CoffeeCard.Pause => coffeePauseCommand.Take(turn, form),
        CoffeeCard.Visit => coffeeVisitingCommand.Take(turn, VisitForm.Where(form), VisitForm.When(form), fromForm: true),
        _ => Refusals.Say(Words.OldButton),
    };

    private Form Areas(Turn turn)
    {
        var own = session.Coffee.Find(turn.Caller.Space.CommunityId, turn.Caller.Id)?.Area ?? turn.Caller.Member.Area;
        return new Form(new(Actions.CoffeeForm, CoffeeCard.Join), Words.CoffeeRounds,
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
