using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>Leaves coffee rounds.</summary>
internal sealed class CoffeeLeaveCommand(CoffeeCard coffeeCard, Session session) : ICommand, IButton
{
    public const string LeaveButton = "coffee.leave";

    public static CommandSpec Spec { get; } = new("coffee leave", "Leave the coffee rounds", []);

    public static IReadOnlyList<string> Buttons { get; } = [LeaveButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) => Leave(context);

    public Reply Run(InteractionContext context, ComponentInteraction press) => Leave(context);

    private Reply.Replace Leave(InteractionContext context)
    {
        var tookPart = session.Coffee.Remove(context.Caller.Space.CommunityId, context.Caller.Id);
        return new Reply.Replace(coffeeCard.DrawNotTakingPart(context, tookPart ? Words.CoffeeLeft : Words.CoffeeNotIn));
    }
}
