using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Storage;
using MeetupBot.Chat;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Takes no part in coffee rounds any more.</summary>
internal sealed class CoffeeLeaveCommand(CoffeeCard coffeeCard, Session session) : ICommand, IAction
{
    public static CommandSpec Spec { get; } = new("coffee leave", "Take no part in coffee rounds any more", []);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.CoffeeLeave];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => null;

    public Reply Run(Turn turn, CommandInteraction command) => Leave(turn);

    public Reply Run(Turn turn, ComponentInteraction press) => Leave(turn);

    private Reply.Replace Leave(Turn turn)
    {
        var tookPart = session.Coffee.Remove(turn.Caller.Space.CommunityId, turn.Caller.Id);
        return new Reply.Replace(coffeeCard.NotTakingPart(turn, tookPart ? Words.CoffeeLeft : Words.CoffeeNotIn));
    }
}
