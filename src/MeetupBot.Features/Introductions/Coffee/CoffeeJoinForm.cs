using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Forms;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Coffee;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Forms about coffee rounds, for values that a command or a button did not contain.</summary>
internal sealed class CoffeeJoinForm(
    CoffeeJoinCommand coffeeJoinCommand,
    CoffeePauseCommand coffeePauseCommand,
    CoffeeVisitingCommand coffeeVisitingCommand) : IButton, IForm, IMembersOnly
{
    public const string Name = "coffee.form";
    private const string AreaField = "area";

    public static IReadOnlyList<string> Buttons { get; } = [Name];

    public static IReadOnlyList<string> Forms { get; } = [Name];

    public Reply Run(InteractionContext context, ComponentInteraction press) => press.Action.Subject switch
    {
        CoffeeCard.Join => new Reply.Open(Areas(context)),
        CoffeeCard.Visit => new Reply.Open(VisitForm.Draw(press.Action.Detail, "")),
        _ => Refusals.Create(Words.OldButton),
    };

    public Reply Run(InteractionContext context, FormInteraction form) => form.Action.Subject switch
    {
        CoffeeCard.Join => coffeeJoinCommand.Join(context, form[AreaField]),
        CoffeeCard.Pause => coffeePauseCommand.Take(context, form),
        CoffeeCard.Visit => coffeeVisitingCommand.Take(context, VisitForm.ReadWhere(form), VisitForm.ReadWhen(form), fromForm: true),
        _ => Refusals.Create(Words.OldButton),
    };

    private static Form Areas(InteractionContext context)
    {
        var own = context.Caller.Member.Area;
        return new Form(new(Name, CoffeeCard.Join), Words.CoffeeRounds,
        [
            new(AreaField, Words.AreaLabel, DisplayText.Shorten(Area.Name(own) ?? "", Area.MostCharacters))
            {
                Required = true,
                Placeholder = "Leeds",
                MaxLength = Area.MostCharacters,
            },
        ]);
    }
}
