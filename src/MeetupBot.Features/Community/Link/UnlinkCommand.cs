using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;

namespace MeetupBot.Features.Community.Link;

/// <summary>Takes this space out of its community, or this account away from the viewer's others.</summary>
internal sealed class UnlinkCommand(PersonMerger personMerger, Session session, SpaceUnlinker spaceUnlinker) : ICommand, IAction
{
    public static CommandSpec Spec { get; } = new("unlink", "Undo a link: of this space, or of your accounts", []);

    public static IReadOnlyList<string> Buttons { get; } = [Actions.UnlinkSpace, Actions.UnlinkAccount];

    /// <summary>It says what will happen, so a press under it is a yes.</summary>
    public CommandHelp? Help(Turn turn, CommandSpec spec) => MayUnlink(turn) ? new CommandHelp("/meetup unlink", Words.HelpUnlink) : null;

    public Reply Run(Turn turn, CommandInteraction command)
    {
        var (spaces, accounts) = (Spaces(turn), Accounts(turn));
        var blocks = new List<Block>();
        var buttons = new List<Button>();
        if (spaces.Count > 1 && turn.Caller.IsOrganizer)
        {
            blocks.Add(new Block.Paragraph(Words.SpacesAreLinked(SpaceNames.List(spaces)) + Words.UnlinkSpaceDoes(SpaceNames.Of(turn.Caller.Space))));
            buttons.Add(new Button(Words.UnlinkThisSpace, new(Actions.UnlinkSpace), ButtonTone.Danger));
        }

        if (accounts.Count > 1)
        {
            blocks.Add(new Block.Paragraph(Words.AccountsAreLinked(Words.List(accounts)) + Words.UnlinkAccountDoes));
            buttons.Add(new Button(Words.UnlinkThisAccount, new(Actions.UnlinkAccount), ButtonTone.Danger));
        }

        if (buttons.Count == 0)
            return Refusals.Say(spaces.Count > 1 ? Words.OnlyOrganizers("unlink spaces", turn.Capabilities.OrganizersByRight) : Words.NothingLinked);
        blocks.Add(new Block.Buttons(buttons));
        return new Reply.Private(new Card(blocks) { Tone = CardTone.Open, Summary = Words.Unlink });
    }

    public Reply Run(Turn turn, ComponentInteraction press) =>
        press.Action.Name == Actions.UnlinkSpace ? UnlinkSpace(turn) : UnlinkAccount(turn);

    private Reply UnlinkSpace(Turn turn)
    {
        var spaces = Spaces(turn);
        if (spaces.Count < 2)
            return Refusals.Say(Words.NothingLinked);
        if (!turn.Caller.IsOrganizer)
            return Refusals.Say(Words.OnlyOrganizers("unlink spaces", turn.Capabilities.OrganizersByRight));
        return new Reply.Replace(spaceUnlinker.Unlink());
    }

    private Reply UnlinkAccount(Turn turn)
    {
        var own = Account.KeyOf(turn.User.Platform, turn.User.Id);
        return personMerger.Part(turn.Caller.Id, account => account.Key == own) is null
            ? Refusals.Say(Words.NothingLinked)
            : new Reply.Replace(new Card(new Block.Paragraph(Words.AccountUnlinked)) { Tone = CardTone.Settled, Summary = Words.Unlink });
    }

    private List<Space> Spaces(Turn turn) => turn.Caller.Community.LinkedTo is null
        ? []
        : [.. session.Communities.Spaces(turn.Caller.Community.Id)];

    private List<string> Accounts(Turn turn) =>
        [.. session.Members.Accounts([turn.Caller.Id]).DistinctBy(account => account.Key).Select(SpaceNames.Of)];

    private bool MayUnlink(Turn turn) => (turn.Caller.IsOrganizer && turn.Caller.Community.LinkedTo is not null)
        || session.Members.Accounts([turn.Caller.Id]).DistinctBy(account => account.Key).Skip(1).Any();
}
