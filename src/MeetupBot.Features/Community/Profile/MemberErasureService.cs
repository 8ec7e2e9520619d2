using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cancel;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Community.Profile;

/// <summary>Withdraws a member from everything upcoming, hands over what they host, and erases what is stored about them.</summary>
internal sealed class MemberErasureService(
    InteractionContext context,
    CancelService cancelService,
    RsvpService rsvpService,
    MeetupViewReader meetupViewReader,
    MeetupCardPosts meetupCardPosts,
    Notifier notifier,
    NameRedactor nameRedactor,
    Session session)
{
    private readonly MemberId _member = context.Caller.Id;

    public void Erase()
    {
        var touched = Touched();
        foreach (var (meetupId, _) in session.Rsvps.Rsvps(_member).ToList())
            Withdraw(meetupId);
        foreach (var meetup in touched)
            WithdrawVote(meetup);
        foreach (var meetup in session.Meetups.HostedBy(_member).Where(meetup => meetup.IsUpcoming).ToList())
            PassOn(meetup);
        var names = session.Members
            .Accounts([_member])
            .Select(account => account.Name)
            .Append(context.Caller.Member.Name)
            .OfType<string>()
            .Distinct();
        var redacted = new RedactedNames(names.ToList());
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

    /// <summary>Every meetup that may name the member: they hosted it, answered, voted, called it off, or met somebody there.</summary>
    private List<MeetupId> Touched()
    {
        var export = session.PersonalData.Export(_member)!;
        return
        [
            .. export.Hosted.Select(meetup => meetup.Id)
                .Concat(export.Rsvps.Select(rsvp => rsvp.Meetup))
                .Concat(export.Ballots.Select(ballot => ballot.Meetup))
                .Concat(export.Attendance.Select(attendance => attendance.Meetup))
                .Concat(export.Encounters.Select(encounter => encounter.MeetupId).OfType<MeetupId>())
                .Concat(session.Meetups.CancelledBy(_member).Select(meetup => meetup.Id))
                .Distinct(),
        ];
    }

    private void Withdraw(MeetupId meetupId)
    {
        if (session.Meetups.Find(meetupId) is not { State: MeetupState.Scheduled } meetup)
            return;
        var guests = meetupViewReader.ReadGuests(meetup);
        rsvpService.Apply(meetup, guests, guests.Remove(_member));
    }

    /// <summary>Without this, an open poll would still count somebody who does not come.</summary>
    private void WithdrawVote(MeetupId meetupId)
    {
        if (session.Meetups.Find(meetupId) is { State: MeetupState.Polling })
            session.Polls.RemoveBallot(meetupId, _member);
    }

    /// <summary>Hands a meetup to a co-host, or else to an organizer of the community. Without either, it is called off.</summary>
    private void PassOn(Meetup meetup)
    {
        var coHosts = meetup.CoHosts.Where(other => other != _member).ToList();
        if (meetup.Introduction is not null && !IsOfOthers(meetup, coHosts))
        {
            cancelService.Cancel(meetup, _member, null);
            return;
        }

        if (meetup.Organizer != _member)
        {
            session.Meetups.Update(meetup with { CoHosts = coHosts });
            return;
        }

        var organizers = session.Communities.Organizers(meetup.Community).Where(other => other != _member).ToList();
        if (coHosts.Concat(organizers).Select(other => (MemberId?)other).FirstOrDefault() is not { } next)
        {
            cancelService.Cancel(meetup, _member, null);
            return;
        }

        var passedOn = meetup with { Organizer = next, CoHosts = [.. coHosts.Where(other => other != next)] };
        session.Meetups.Update(passedOn);
        notifier.Notify(next, new Notification(YouHostNow(passedOn), passedOn) { MayMention = false });
    }

    /// <summary>An introduction continues while two of its members are left. It never passes to other people.</summary>
    private bool IsOfOthers(Meetup meetup, IReadOnlyList<MemberId> coHosts) =>
        session.Members.Here(coHosts.Append(meetup.Organizer).Where(other => other != _member)).Count > 1;

    private Card YouHostNow(Meetup meetup) => new(
    [
        new Block.Paragraph([Words.YouHostNow, new Span.Strong(meetup.Title), Words.ItsHostHasLeft]),
        .. OrganizerCard.DrawBlocks(meetup, context.Now),
        Block.Footer.OfId(meetup.Id.Value),
    ])
    {
        Summary = Words.YouHostNow + meetup.Title,
    };
}
