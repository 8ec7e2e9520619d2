using MeetupBot.Chat;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Link;

/// <summary>Takes this space out of its community, or this account away from the viewer's others.</summary>
public sealed class UnlinkCommand : ICommand, IAction
{
    public CommandSpec Spec { get; } = new("unlink", "Undo a link: of this space, or of your accounts", []);

    public IReadOnlyList<string> Actions { get; } = [Cards.Actions.UnlinkSpace, Cards.Actions.UnlinkAccount];

    /// <summary>It says what will happen, so a press under it is a yes.</summary>
    public Reply Run(Turn turn, CommandInteraction command)
    {
        var (spaces, accounts) = (Spaces(turn), Accounts(turn));
        var blocks = new List<Block>();
        var buttons = new List<Button>();
        if (spaces.Count > 1 && turn.Caller.IsOrganizer)
        {
            blocks.Add(new Block.Paragraph(Words.SpacesAreLinked(SpaceNames.List(spaces)) + Words.UnlinkSpaceDoes(SpaceNames.Of(turn.Caller.Space))));
            buttons.Add(new Button(Words.UnlinkThisSpace, new(Cards.Actions.UnlinkSpace), ButtonTone.Danger));
        }

        if (accounts.Count > 1)
        {
            blocks.Add(new Block.Paragraph(Words.AccountsAreLinked(Words.List(accounts)) + Words.UnlinkAccountDoes));
            buttons.Add(new Button(Words.UnlinkThisAccount, new(Cards.Actions.UnlinkAccount), ButtonTone.Danger));
        }

        if (buttons.Count == 0)
            return Refusals.Say(spaces.Count > 1 ? Words.OnlyOrganizers("unlink spaces", turn.Capabilities.OrganizersByRight) : Words.NothingLinked);
        blocks.Add(new Block.Buttons(buttons));
        return new Reply.Private(new Card(blocks) { Tone = CardTone.Open, Summary = Words.Unlink });
    }

    public Reply Run(Turn turn, ComponentInteraction press) =>
        press.Action.Name == Cards.Actions.UnlinkSpace ? UnlinkSpace(turn) : UnlinkAccount(turn);

    private static Reply UnlinkSpace(Turn turn)
    {
        var spaces = Spaces(turn);
        if (spaces.Count < 2)
            return Refusals.Say(Words.NothingLinked);
        if (!turn.Caller.IsOrganizer)
            return Refusals.Say(Words.OnlyOrganizers("unlink spaces", turn.Capabilities.OrganizersByRight));
        return new Reply.Replace(new SpaceUnlinker(turn).Unlink());
    }

    private static Reply UnlinkAccount(Turn turn)
    {
        var own = Account.KeyOf(turn.User.Platform, turn.User.Id);
        return new PersonMerger(turn.Session, turn.Scope).Part(turn.Caller.Id, account => account.Key == own) is null
            ? Refusals.Say(Words.NothingLinked)
            : new Reply.Replace(new Card(new Block.Paragraph(Words.AccountUnlinked)) { Tone = CardTone.Settled, Summary = Words.Unlink });
    }

    private static List<Space> Spaces(Turn turn) => turn.Caller.Community.LinkedTo is null
        ? []
        : [.. turn.Session.Communities.Spaces(turn.Caller.Community.Id)];

    private static List<string> Accounts(Turn turn) =>
        [.. turn.Session.Members.Accounts([turn.Caller.Id]).DistinctBy(account => account.Key).Select(SpaceNames.Of)];
}
