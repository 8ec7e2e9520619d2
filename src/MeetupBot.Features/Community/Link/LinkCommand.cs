using MeetupBot.Application.Interactions;
using MeetupBot.Application.Rights;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Link;

/// <summary>
/// Links two spaces into one community, or two accounts into one person. Each side confirms once: the first by making a code, which states
/// its purpose and works once within 15 minutes; the second by a button below a description of what will happen.
/// </summary>
internal sealed class LinkCommand(
    AccountLinkService accountLinkService,
    LinkCodeService linkCodeService,
    LinkCard linkCard,
    OthersRight othersRight,
    Session session,
    SpaceLinkService spaceLinkService) : ICommand, IButton
{
    public const string SpaceButton = "link.space";
    public const string AccountsButton = "link.accounts";
    public const string JoinButton = "link.join";
    private const string Code = "code";
    private const int CodeLength = 40;

    public static CommandSpec Spec { get; } = new("link", "One community in two places, or your two accounts: get a code, or use one",
        [new(Code, "The code from the other side, such as 7K2Q9-XWM4T", MaxLength: CodeLength) { TakesRest = true }]);

    public static IReadOnlyList<string> Buttons { get; } = [SpaceButton, AccountsButton, JoinButton];

    public CommandHelp? Help(InteractionContext context, CommandSpec spec) =>
        new("/meetup link", context.Caller.SeemsOrganizer ? Words.HelpLink : Words.HelpLinkAccounts);

    public Reply Run(InteractionContext context, CommandInteraction command) => command[Code] is { } typed
        ? linkCodeService.Refuse(typed, out var code) ?? new Reply.Private(linkCard.DrawPreview(context, code, typed))
        : new Reply.Private(LinkCard.DrawChoice(context));

    public Reply Run(InteractionContext context, ComponentInteraction press) => press.Action.Name switch
    {
        SpaceButton => MakeForSpace(context),
        AccountsButton => new Reply.Replace(LinkCard.DrawAccountCode(linkCodeService.Make(LinkKind.Accounts))),
        _ => Join(context, press.Action.Subject),
    };

    private Reply MakeForSpace(InteractionContext context)
    {
        if (!context.Caller.IsOrganizer)
            return Refusals.Create(Words.OnlyOrganizers("link spaces", context.Capabilities.OrganizersByRight));
        return new Reply.Replace(LinkCard.DrawSpaceCode(context.Caller.Space, linkCodeService.Make(LinkKind.Spaces)));
    }

    private Reply Join(InteractionContext context, string typed)
    {
        if (linkCodeService.Refuse(typed, out var code) is { } refusal)
            return refusal;
        if (code.Kind == LinkKind.Spaces && session.Communities.FindSpace(code.SpaceId) is { } first
            && !othersRight.Holds(code.MemberId, first.CommunityId))
            return Refusals.Create(Words.CodeMakerIsNoOrganizer(SpaceText.Write(first)));
        if (!session.LinkCodes.Use(code.Hash, context.Now))
            return Refusals.Create(Words.CodeUsed);
        return new Reply.Replace(code.Kind == LinkKind.Spaces ? spaceLinkService.Link(code) : accountLinkService.Link(code));
    }
}
