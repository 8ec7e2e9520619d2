using MeetupBot.Chat;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.Coffee;

/// <summary>Takes no part in coffee rounds any more.</summary>
public sealed class CoffeeLeaveCommand : ICommand, IAction
{
    public CommandSpec Spec { get; } = new("coffee leave", "Take no part in coffee rounds any more", []);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.CoffeeLeave];

    public Reply Run(Turn turn, CommandInteraction command) => Leave(turn);

    public Reply Run(Turn turn, ComponentInteraction press) => Leave(turn);

    private static Reply.Replace Leave(Turn turn)
    {
        var tookPart = turn.Session.Coffee.Remove(turn.Caller.Space.CommunityId, turn.Caller.Id);
        return new Reply.Replace(CoffeeCard.NotTakingPart(turn, tookPart ? Words.CoffeeLeft : Words.CoffeeNotIn));
    }
}
