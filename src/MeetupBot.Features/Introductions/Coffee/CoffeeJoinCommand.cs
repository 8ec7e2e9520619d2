using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Coffee;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Joins coffee rounds, in the member's area, which a typed one becomes everywhere. It also ends a pause.</summary>
internal sealed class CoffeeJoinCommand(CoffeeCard coffeeCard, Session session) : ICommand, IButton, IMembersOnly
{
    public const string JoinButton = "coffee.join";
    private const string AreaOption = "area";

    public static CommandSpec Spec { get; } = new("coffee join", "Be introduced, every so often, to somebody near you, somebody new where there is one",
        [new(AreaOption, "Where, such as Leeds; left out: the area that I know", MaxLength: Area.MostCharacters) { TakesRest = true }]);

    public static IReadOnlyList<string> Buttons { get; } = [JoinButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup coffee join", Words.HelpCoffee);

    public Reply Run(InteractionContext context, CommandInteraction command) => Join(context, command[AreaOption]);

    public Reply Run(InteractionContext context, ComponentInteraction press) => Join(context, null);

    /// <param name="typed">Null keeps the area unchanged.</param>
    internal Reply Join(InteractionContext context, string? typed)
    {
        var area = Area.Name(TypedText.Line(typed));
        if (area?.Length > Area.MostCharacters)
            return Refusals.Create(
                Words.TooLong(AreaOption, Area.MostCharacters, area.Length), new Button(Words.Change, new(CoffeeJoinForm.Name, CoffeeCard.Join)));
        var community = context.Caller.Space.CommunityId;
        var before = session.Coffee.Find(community, context.Caller.Id)
            ?? new CoffeeMember { CommunityId = community, MemberId = context.Caller.Id, JoinedAt = context.Now };
        var own = before with { PausedFrom = null, PausedUntil = null };
        session.Coffee.Save(own);
        if (area is not null)
            session.Members.Update(session.Members.Find(context.Caller.Id)! with { Area = area });
        return new Reply.Replace(coffeeCard.Draw(context, own));
    }
}
