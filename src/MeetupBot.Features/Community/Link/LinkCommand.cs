using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Link;

/// <summary>
/// Links two spaces into one community, or two accounts into one person. Each side says yes once: the first by making a code, which
/// says what it is for, works once and for a quarter of an hour; the second by a press, under what will happen.
/// </summary>
internal sealed class LinkCommand(AccountLinker accountLinker, CodeDesk codeDesk, LinkCards linkCards, Session session, SpaceLinker spaceLinker) : ICommand, IAction
{
    private const string Code = "code";
    private const int CodeLength = 40;

    public static CommandSpec Spec { get; } = new("link", "One community in two places, or your two accounts: get a code, or use one",
        [new(Code, "The code from the other side, such as 7K2Q9-XWM4T", MaxLength: CodeLength) { TakesRest = true }]);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.LinkSpace, Actions.LinkAccounts, Actions.LinkJoin];

    public CommandHelp? Help(Turn turn, CommandSpec spec) => new("/meetup link", turn.Caller.IsOrganizer ? Words.HelpLink : Words.HelpLinkAccounts);

    public Reply Run(Turn turn, CommandInteraction command) => command[Code] is { } typed
        ? codeDesk.Refuse(typed, out var code) ?? new Reply.Private(linkCards.Preview(turn, code, typed))
        : new Reply.Private(LinkCards.WhatToLink(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => press.Action.Name switch
    {
        Actions.LinkSpace => MakeForSpace(turn),
        Actions.LinkAccounts => new Reply.Replace(LinkCards.AccountCode(codeDesk.Make(LinkKind.Accounts))),
        _ => Join(turn, press.Action.Subject),
    };

    private Reply MakeForSpace(Turn turn)
    {
        if (!turn.Caller.IsOrganizer)
            return Refusals.Say(Words.OnlyOrganizers("link spaces", turn.Capabilities.OrganizersByRight));
        return new Reply.Replace(LinkCards.SpaceCode(turn.Caller.Space, codeDesk.Make(LinkKind.Spaces)));
    }

    private Reply Join(Turn turn, string typed)
    {
        if (codeDesk.Refuse(typed, out var code) is { } refusal)
            return refusal;
        if (!session.LinkCodes.Use(code.Hash, turn.Now))
            return Refusals.Say(Words.CodeUsed);
        return new Reply.Replace(code.Kind == LinkKind.Spaces ? spaceLinker.Link(code) : accountLinker.Link(code));
    }
}
