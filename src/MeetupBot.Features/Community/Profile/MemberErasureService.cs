using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Leave;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Series;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Withdraws a member from everything upcoming, hands over what they host, and erases what is stored about them.</summary>
internal sealed class MemberErasureService(
    InteractionContext context,
    MeetupCardPosts meetupCardPosts,
    NameRedactor nameRedactor,
    SeriesHandOverService seriesHandOverService,
    Session session,
    WithdrawalService withdrawalService)
{
    private readonly MemberId _member = context.Caller.Id;

    public void Erase()
    {
        var touched = nameRedactor.ListMeetups(_member);
        foreach (var meetup in session.Rsvps.Rsvps(_member).Keys.Select(session.Meetups.Find).OfType<Meetup>().ToList())
            withdrawalService.Withdraw(meetup, _member);
        foreach (var meetup in touched.Select(session.Meetups.Find).OfType<Meetup>())
            withdrawalService.WithdrawVote(meetup, _member);
        foreach (var meetup in session.Meetups.HostedBy(_member).Where(meetup => meetup.IsUpcoming).ToList())
            withdrawalService.PassOn(meetup, _member);
        seriesHandOverService.PassOnAll(_member);
        var names = session.Members
            .Accounts([_member])
            .Select(account => account.Name)
            .Append(context.Caller.Member.Name)
            .OfType<string>()
            .Distinct();
        var redacted = new RedactedNames(names.ToList(), nameRedactor.ListOtherNames(_member));
        var messages = session.Sent.Naming(_member);
        session.PersonalData.Forget(_member, ForgottenAnswers.Anonymise, context.Now);
        foreach (var meetup in touched)
        {
            nameRedactor.Redact(meetup, redacted);
            meetupCardPosts.RefreshCards(meetup);
            meetupCardPosts.RefreshReminders(meetup);
        }

        nameRedactor.RedactWaiting(_member, redacted);
        foreach (var message in messages.Where(message => message.MemberId != _member))
            nameRedactor.Redact(message, redacted);
    }
}
