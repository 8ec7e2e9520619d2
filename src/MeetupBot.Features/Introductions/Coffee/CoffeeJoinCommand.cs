using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.Coffee;
using MeetupBot.Storage;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Takes part in coffee rounds from now on, in an area of one's choice; ends a pause.</summary>
internal sealed class CoffeeJoinCommand(CoffeeCard coffeeCard, Session session) : ICommand, IAction
{
    private const string AreaOption = "area";

    public static CommandSpec Spec { get; } = new("coffee join", "Be introduced, every so often, to somebody near you whom you have not met",
        [new(AreaOption, "Where, such as Leeds; left out: the area of your profile", MaxLength: Area.MostCharacters) { TakesRest = true }]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.CoffeeJoin];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => new("/meetup coffee join", Words.HelpCoffee);

    public Reply Run(Turn turn, CommandInteraction command) => Join(turn, command[AreaOption]);

    public Reply Run(Turn turn, ComponentInteraction press) => Join(turn, null);

    /// <param name="typed">Null: the area stays as it is.</param>
    internal Reply Join(Turn turn, string? typed)
    {
        var area = Area.Name(TypedText.Line(typed));
        if (area?.Length > Area.MostCharacters)
            return Refusals.Say(Words.TooLong(AreaOption, Area.MostCharacters, area.Length));
        var community = turn.Caller.Space.CommunityId;
        var before = session.Coffee.Find(community, turn.Caller.Id)
            ?? new CoffeeMember { CommunityId = community, MemberId = turn.Caller.Id, JoinedAt = turn.Now };
        var own = before with { Area = area ?? before.Area, PausedUntil = null };
        session.Coffee.Save(own);
        return new Reply.Replace(coffeeCard.Of(turn, own));
    }
}
