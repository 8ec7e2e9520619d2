using MeetupBot.Chat;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Link;

/// <summary>Makes the caller one person with whoever made the code.</summary>
public sealed class AccountLinker(Turn turn)
{
    public Card Link(LinkCode code)
    {
        var member = code.MemberId;
        new PersonMerger(turn.Session, turn.Scope).Merge(turn.Caller.Id, member);
        var accounts = turn.Session.Members.Accounts([member]).DistinctBy(account => account.Key).Select(SpaceNames.Of).ToList();
        var card = new Card(
            new Block.Paragraph(Words.AccountsLinked(Words.List(accounts))),
            new Block.Paragraph(Words.AccountsUndo))
        {
            Tone = CardTone.Settled,
            Summary = Words.Linked,
        };
        // To the side that made the code: somebody else may have used it.
        turn.Scope.Messenger.Mailbox.TellAt(member, Account.KeyOf(code.Platform, code.ExternalId), card);
        return card;
    }
}
