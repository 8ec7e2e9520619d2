using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Shows who has met whom, as far as the viewer may know.</summary>
internal sealed class ConnectionsCommand(
    ConnectionCard connectionCard,
    OwnConnectionsCard ownConnectionsCard,
    NameVisibilityReader nameVisibility,
    Session session,
    MemberSuggestions memberSuggestions) : ICommand, IButton, IChecksSuggested
{
    public const string PageButton = "conn";

    public static CommandSpec Spec { get; } = new("connections", "Whom you have met, and whom to meet next",
        [new("member", "Somebody else; left out, it is you", OptionKind.Member)]);

    public static IReadOnlyList<string> Buttons { get; } = [PageButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup connections", Words.HelpConnections);

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        if (command["member"] is not { } typed)
            return new Reply.Private(ownConnectionsCard.Draw(context, 0));
        if (session.Members.Find(context.Caller.Space.CommunityId, context.Platform, typed) is not { } known)
            return Refusals.Create(Words.NotKnownYet(command.Named.TryGetValue(typed, out var person) ? person.Name : typed));
        if (known.Member.Id == context.Caller.Id)
            return new Reply.Private(ownConnectionsCard.Draw(context, 0));
        return nameVisibility.ReadFor(context.Caller.Id).Find(known.Member.Id) is { } other
            ? new Reply.Private(connectionCard.Draw(context, other))
            : Refusals.Create(Words.NotHereAnyMore);
    }

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Replace(ownConnectionsCard.Draw(context,
        int.TryParse(press.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0));

    public IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction) =>
        interaction is CommandInteraction { Options.Count: > 0 }
        ? []
        : [.. memberSuggestions.Suggest(context.Caller.Id, OwnConnectionsCard.MostSuggested).Select(next => next.Member.Id)];
}
