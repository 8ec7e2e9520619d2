using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Communities;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Link;

/// <summary>Unlinks this space from its community, or this account from the viewer's others.</summary>
internal sealed class UnlinkCommand(
    PersonMergeService personMergeService,
    Session session,
    SpaceUnlinkService spaceUnlinkService) : ICommand, IButton
{
    public const string SpaceButton = "unlink.space";
    public const string AccountButton = "unlink.account";

    public static CommandSpec Spec { get; } = new("unlink", "Undo a link: of this space, or of your accounts", []);

    public static IReadOnlyList<string> Buttons { get; } = [SpaceButton, AccountButton];

    /// <summary>The card describes what will happen, so pressing its button confirms it.</summary>
    public CommandHelp? Help(InteractionContext context, CommandSpec spec) =>
        MayUnlink(context) ? new CommandHelp("/meetup unlink", Words.HelpUnlink) : null;

    public Reply Run(InteractionContext context, CommandInteraction command)
    {
        var (spaces, accounts) = (Spaces(context), Accounts(context));
        var blocks = new List<Block>();
        var buttons = new List<Button>();
        if (spaces.Count > 1 && context.Caller.IsOrganizer)
        {
            blocks.Add(new Block.Paragraph(
                Words.SpacesAreLinked(SpaceText.WriteList(spaces)) + Words.UnlinkSpaceDoes(SpaceText.Write(context.Caller.Space))));
            buttons.Add(new Button(Words.UnlinkThisSpace, new(SpaceButton), ButtonTone.Danger));
        }

        if (accounts.Count > 1)
        {
            blocks.Add(new Block.Paragraph(Words.AccountsAreLinked(Words.List(accounts)) + Words.UnlinkAccountDoes));
            buttons.Add(new Button(Words.UnlinkThisAccount, new(AccountButton), ButtonTone.Danger));
        }

        if (buttons.Count == 0)
            return Refusals.Create(spaces.Count > 1
                ? $"{Words.NoAccountsLinked} {Words.OnlyOrganizers("unlink spaces", context.Capabilities.OrganizersByRight)}"
                : Words.NothingLinked);
        blocks.Add(new Block.Buttons(buttons));
        return new Reply.Private(new Card(blocks) { Tone = CardTone.Open, Summary = Words.Unlink });
    }

    public Reply Run(InteractionContext context, ComponentInteraction press) =>
        press.Action.Name == SpaceButton ? UnlinkSpace(context) : UnlinkAccount(context);

    private Reply UnlinkSpace(InteractionContext context)
    {
        var spaces = Spaces(context);
        if (spaces.Count < 2)
            return Refusals.Create(Words.NothingLinked);
        if (!context.Caller.IsOrganizer)
            return Refusals.Create(Words.OnlyOrganizers("unlink spaces", context.Capabilities.OrganizersByRight));
        return new Reply.Replace(spaceUnlinkService.Unlink());
    }

    private Reply UnlinkAccount(InteractionContext context)
    {
        var own = Account.KeyOf(context.User.Platform, context.User.Id);
        return personMergeService.Split(context.Caller.Id, account => account.Key == own) is null
            ? Refusals.Create(Words.NothingLinked)
            : new Reply.Replace(new Card(new Block.Paragraph(Words.AccountUnlinked)) { Tone = CardTone.Settled, Summary = Words.Unlink });
    }

    private List<Space> Spaces(InteractionContext context) => context.Caller.Community.LinkedTo is null
        ? []
        : [.. session.Communities.Spaces(context.Caller.Community.Id)];

    private List<string> Accounts(InteractionContext context) =>
        [.. session.Members.Accounts([context.Caller.Id]).DistinctBy(account => account.Key).Select(SpaceText.Write)];

    private bool MayUnlink(InteractionContext context) => (context.Caller.Community.LinkedTo is not null && context.Caller.SeemsOrganizer)
        || session.Members.Accounts([context.Caller.Id]).DistinctBy(account => account.Key).Skip(1).Any();
}
