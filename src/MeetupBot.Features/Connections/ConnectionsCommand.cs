using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Consent;
using MeetupBot.Features.Roll;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Connections;

/// <summary>Who has met whom, as far as the viewer may know.</summary>
public sealed class ConnectionsCommand : ICommand, IAction, IChecksSuggested
{
    public CommandSpec Spec { get; } = new("connections", "Whom you have met, and whom to meet next",
        [new("member", "Somebody else; left out, it is you", OptionKind.Member)]);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.Connections];

    public Reply Run(Turn turn, CommandInteraction command)
    {
        if (command["member"] is not { } typed)
            return new Reply.Private(OwnConnectionsCard.Of(turn, 0));
        if (turn.Session.Members.Find(turn.Caller.Space.CommunityId, turn.Platform, typed) is not { } known)
            return Refusals.Say(Words.NotKnownYet(command.Named.TryGetValue(typed, out var person) ? person.Name : typed));
        if (known.Member.Id == turn.Caller.Id)
            return new Reply.Private(OwnConnectionsCard.Of(turn, 0));
        return new Naming(turn.Session, turn.Caller.Id).Find(known.Member.Id) is { } other
            ? new Reply.Private(ConnectionCard.Of(turn, other))
            : Refusals.Say(Words.NotHereAnyMore);
    }

    public Reply Run(Turn turn, ComponentInteraction press) => new Reply.Replace(OwnConnectionsCard.Of(turn,
        int.TryParse(press.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0));

    public IReadOnlyList<MemberId> Suggested(Turn turn, Interaction interaction) => interaction is CommandInteraction { Options.Count: > 0 }
        ? []
        : [.. new Suggestions(turn.Session, turn.Now).For(turn.Caller.Id, OwnConnectionsCard.MostSuggested).Select(next => next.Member.Id)];
}
