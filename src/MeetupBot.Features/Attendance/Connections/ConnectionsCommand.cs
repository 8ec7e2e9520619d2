using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Storage;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Who has met whom, as far as the viewer may know.</summary>
internal sealed class ConnectionsCommand(ConnectionCard connectionCard, OwnConnectionsCard ownConnectionsCard, Session session, Suggestions suggestions) : ICommand, IAction, IChecksSuggested
{
    public static CommandSpec Spec { get; } = new("connections", "Whom you have met, and whom to meet next",
        [new("member", "Somebody else; left out, it is you", OptionKind.Member)]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.Connections];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => new("/meetup connections", Words.HelpConnections);

    public Reply Run(Turn turn, CommandInteraction command)
    {
        if (command["member"] is not { } typed)
            return new Reply.Private(ownConnectionsCard.Of(turn, 0));
        if (session.Members.Find(turn.Caller.Space.CommunityId, turn.Platform, typed) is not { } known)
            return Refusals.Say(Words.NotKnownYet(command.Named.TryGetValue(typed, out var person) ? person.Name : typed));
        if (known.Member.Id == turn.Caller.Id)
            return new Reply.Private(ownConnectionsCard.Of(turn, 0));
        return new Naming(session, turn.Caller.Id).Find(known.Member.Id) is { } other
            ? new Reply.Private(connectionCard.Of(turn, other))
            : Refusals.Say(Words.NotHereAnyMore);
    }

    public Reply Run(Turn turn, ComponentInteraction press) => new Reply.Replace(ownConnectionsCard.Of(turn,
        int.TryParse(press.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0));

    public IReadOnlyList<MemberId> Suggested(Turn turn, Interaction interaction) => interaction is CommandInteraction { Options.Count: > 0 }
        ? []
        : [.. suggestions.For(turn.Caller.Id, OwnConnectionsCard.MostSuggested).Select(next => next.Member.Id)];
}
