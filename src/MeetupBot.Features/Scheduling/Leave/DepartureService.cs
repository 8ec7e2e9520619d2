using MeetupBot.Application.Membership;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Leave;

/// <summary>
/// Who left a community takes part in nothing of it: their places go to the waitlist, the hosts are told, and what they hosted is handed
/// over.
/// </summary>
internal sealed class DepartureService(
    MeetupCardPosts meetupCardPosts, Notifier notifier, Session session, WithdrawalService withdrawalService)
    : IDepartureObserver
{
    public void Left(MemberId member)
    {
        // Who has an account in a linked space can still come.
        foreach (var meetup in ListUpcoming(member).Where(meetup => !session.Members.IsIn(member, meetup.Community)).ToList())
            Leave(meetup, member);
    }

    private void Leave(Meetup meetup, MemberId member)
    {
        var promoted = withdrawalService.Withdraw(meetup, member);
        withdrawalService.WithdrawVote(meetup, member);
        if (meetup.IsHost(member))
            withdrawalService.PassOn(meetup, member);
        if (promoted is not null && session.Meetups.Find(meetup.Id) is { IsUpcoming: true } current)
            TellHosts(current, member, promoted);
        meetupCardPosts.RefreshCards(meetup.Id);
        meetupCardPosts.RefreshReminders(meetup.Id);
    }

    private IEnumerable<Meetup> ListUpcoming(MemberId member) => session.Meetups.HostedBy(member).Select(meetup => meetup.Id)
        .Concat(session.Rsvps.Rsvps(member).Keys)
        .Concat(session.Polls.Voted(member))
        .Distinct()
        .Select(session.Meetups.Find)
        .OfType<Meetup>()
        .Where(meetup => meetup.IsUpcoming);

    private void TellHosts(Meetup meetup, MemberId gone, IReadOnlyList<MemberId> promoted)
    {
        var names = session.Members.Names(promoted.Append(gone));
        var card = new Card(
            new Block.Paragraph(
                Words.HasLeftThePlace(names.GetValueOrDefault(gone, Words.FormerMemberFirst))
                + new RichText([new Span.Strong(meetup.Title), "."])
                + Words.MovedUp([.. promoted.Select(member => names.GetValueOrDefault(member, Words.FormerMember))])),
            Block.Footer.OfId(meetup.Id.Value))
        {
            Summary = meetup.Title,
        };
        foreach (var host in meetup.CoHosts.Prepend(meetup.Organizer).Distinct().Where(host => host != gone))
            notifier.Notify(host, new Notification(card, meetup) { MayMention = false, Names = [gone, .. promoted] });
    }
}
