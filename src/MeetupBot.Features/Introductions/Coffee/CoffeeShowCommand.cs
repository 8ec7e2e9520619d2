using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Introductions.Coffee;

/// <summary>
/// A member's own part in coffee rounds: in or out, a pause, the area, the last matches and the next round. Typed, <c>coffee</c> alone is this.
/// </summary>
internal sealed class CoffeeShowCommand(CoffeeCard coffeeCard, Session session) : ICommand
{
    public static CommandSpec Spec { get; } = new("coffee show", "Your part in the coffee rounds: pause, area, last matches, next round", []);

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => null;

    public Reply Run(InteractionContext context, CommandInteraction command) =>
        new Reply.Private(session.Coffee.Find(context.Caller.Space.CommunityId, context.Caller.Id) is { } own
            ? coffeeCard.Draw(context, own, isSaved: false)
            : coffeeCard.DrawNotTakingPart(context, Words.CoffeeNotIn));
}
