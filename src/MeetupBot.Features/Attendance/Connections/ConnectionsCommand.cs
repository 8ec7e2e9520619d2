using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Names;
using MeetupBot.Application.People;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Chat.Text;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Connections;

/// <summary>Shows who has met whom, as far as the viewer may know.</summary>
internal sealed class ConnectionsCommand(
    ConnectionCard connectionCard,
    OwnConnectionsCard ownConnectionsCard,
    NameVisibilityReader nameVisibility,
    PeopleReader peopleReader,
    Session session,
    MemberSuggestions memberSuggestions) : ICommand, IButton, IChecksSuggested
{
    public const string PageButton = "conn";
    private const int MostOffered = 5;
    private const int LabelLength = 75;

    public static CommandSpec Spec { get; } = new("connections", "Who you have met, and who to meet next",
        [new("member", "Somebody else; left out, it is you", OptionKind.Member)]);

    public static IReadOnlyList<string> Buttons { get; } = [PageButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) => new("/meetup connections", Words.HelpConnections);

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var named = peopleReader.Read(context.Caller.Space, context.Caller.Id, [command["member"]], command.Named).Where(one => one is not NamedPerson.Reason).ToList();
        return named switch
        {
            [] => new Reply.Private(ownConnectionsCard.Draw(context, 0)),
            [NamedPerson.AMember one] => Show(context, one.Id, null),
            [NamedPerson.AnAccount one] => Show(context, one),
            [NamedPerson.Nobody one] => Refusals.Create(Words.NobodyCalled([one.Typed])),
            [NamedPerson.Unclear one] => Ask(Words.WhichOne(one.Typed, [.. one.Members.Select(member => member.Name)]), one.Members),
            _ => Ask(Words.OneAtATime, Members(context, named)),
        };
    }

    public Reply Run(InteractionContext context, ComponentInteraction press) => new Reply.Replace(ownConnectionsCard.Draw(context,
        int.TryParse(press.Action.Subject, NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 0));

    public IReadOnlyList<MemberId> Suggested(InteractionContext context, Interaction interaction) =>
        interaction is CommandInteraction { Options.Count: > 0 }
        ? []
        : [.. memberSuggestions.Suggest(context.Caller.Id, OwnConnectionsCard.MostSuggested).Select(next => next.Member.Id)];

    private Reply Show(InteractionContext context, NamedPerson.AnAccount account) => Show(
        context,
        session.Members.Find(context.Caller.Space.CommunityId, context.Platform, account.Id)?.Member.Id,
        account.Person?.Name);

    /// <param name="member">Null for somebody who has never used the bot, and whom nobody has named.</param>
    /// <param name="name">As the platform tells it with the command, if it does.</param>
    private Reply Show(InteractionContext context, MemberId? member, string? name)
    {
        if (member == context.Caller.Id)
            return new Reply.Private(ownConnectionsCard.Draw(context, 0));
        if (member is not { } id || !connectionCard.HasContent(context, id))
            return ConnectionCard.RefuseUnknown(
                context, name ?? (member is { } known ? nameVisibility.ReadFor(context.Caller.Id).NameOf(known) : null) ?? Words.Somebody);
        return nameVisibility.ReadFor(context.Caller.Id).Find(id) is { } other
            ? new Reply.Private(connectionCard.Draw(context, other))
            : Refusals.Create(Words.NotHereAnyMore);
    }

    private static Reply Ask(string question, IReadOnlyList<(MemberId Id, string Name)> members) => Refusals.Create(
        question,
        [.. members.Take(MostOffered).Select(one => new Button(DisplayText.Shorten(one.Name, LabelLength), new(ConnectionButtons.WithButton, one.Id.ToString())))]);

    /// <summary>Those of several named people who are members, to be looked at one by one.</summary>
    private List<(MemberId Id, string Name)> Members(InteractionContext context, List<NamedPerson> named)
    {
        var ids = named.SelectMany(one => one switch
        {
            NamedPerson.AMember member => [member.Id],
            NamedPerson.AnAccount account when session.Members.Find(context.Caller.Space.CommunityId, context.Platform, account.Id) is { } known => [known.Member.Id],
            NamedPerson.Unclear unclear => unclear.Members.Select(member => member.Id),
            _ => Array.Empty<MemberId>(),
        });
        return [.. nameVisibility.ReadFor(context.Caller.Id).FindAll(ids.Distinct()).Select(member => (member.Id, member.Name!))];
    }
}
