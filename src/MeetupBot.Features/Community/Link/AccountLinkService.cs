using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Link;

/// <summary>Links the caller's account with the person who made the code.</summary>
internal sealed class AccountLinkService(
    InteractionContext context,
    Mailbox mailbox,
    PersonMergeService personMergeService,
    Session session)
{
    public Card Link(LinkCode code)
    {
        var member = code.MemberId;
        personMergeService.Merge(context.Caller.Id, member);
        var accounts = session.Members.Accounts([member]).DistinctBy(account => account.Key).Select(SpaceText.Write).ToList();
        var card = new Card(
            new Block.Paragraph(Words.AccountsLinked(Words.List(accounts))),
            new Block.Paragraph(Words.AccountsUndo))
        {
            Tone = CardTone.Settled,
            Summary = Words.Linked,
        };
        // Notifies the side that made the code, because somebody else may have used it.
        mailbox.SendToAccount(member, Account.KeyOf(code.Platform, code.ExternalId), card);
        return card;
    }
}
