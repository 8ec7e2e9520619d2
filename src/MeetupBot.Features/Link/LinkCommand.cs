using MeetupBot.Chat;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Link;

/// <summary>
/// Links two spaces into one community, or two accounts into one person. Each side says yes once: the first by making a code, which
/// says what it is for, works once and for a quarter of an hour; the second by a press, under what will happen.
/// </summary>
public sealed class LinkCommand : ICommand, IAction
{
    private const string Code = "code";
    private const int CodeLength = 40;

    public CommandSpec Spec { get; } = new("link", "One community in two places, or your two accounts: get a code, or use one",
        [new(Code, "The code from the other side, such as 7K2Q9-XWM4T", MaxLength: CodeLength) { TakesRest = true }]);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.LinkSpace, Cards.Actions.LinkAccounts, Cards.Actions.LinkJoin];

    public Reply Run(Turn turn, CommandInteraction command) => command[Code] is { } typed
        ? new CodeDesk(turn).Refuse(typed, out var code) ?? new Reply.Private(LinkCards.Preview(turn, code, typed))
        : new Reply.Private(LinkCards.WhatToLink(turn));

    public Reply Run(Turn turn, ComponentInteraction press) => press.Action.Name switch
    {
        Cards.Actions.LinkSpace => MakeForSpace(turn),
        Cards.Actions.LinkAccounts => new Reply.Replace(LinkCards.AccountCode(new CodeDesk(turn).Make(LinkKind.Accounts))),
        _ => Join(turn, press.Action.Subject),
    };

    private static Reply MakeForSpace(Turn turn)
    {
        if (!turn.Caller.IsOrganizer)
            return Refusals.Say(Words.OnlyOrganizers("link spaces", turn.Capabilities.OrganizersByRight));
        return new Reply.Replace(LinkCards.SpaceCode(turn.Caller.Space, new CodeDesk(turn).Make(LinkKind.Spaces)));
    }

    private static Reply Join(Turn turn, string typed)
    {
        if (new CodeDesk(turn).Refuse(typed, out var code) is { } refusal)
            return refusal;
        if (!turn.Session.LinkCodes.Use(code.Hash, turn.Now))
            return Refusals.Say(Words.CodeUsed);
        return new Reply.Replace(code.Kind == LinkKind.Spaces ? new SpaceLinker(turn).Link(code) : new AccountLinker(turn).Link(code));
    }
}
