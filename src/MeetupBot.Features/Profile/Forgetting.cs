using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Organize;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;
using MeetupBot.Storage;

namespace MeetupBot.Features.Profile;

/// <summary>Withdraws a member from all that is coming, passes on what they host, and removes what is stored about them.</summary>
public sealed class Forgetting(Turn turn)
{
    private readonly MemberId member = turn.Caller.Id;

    public void Run()
    {
        var touched = Touched();
        foreach (var (meetupId, _) in turn.Session.Rsvps.Rsvps(member).ToList())
            Withdraw(meetupId);
        foreach (var meetup in touched)
            WithdrawVote(meetup);
        foreach (var meetup in turn.Session.Meetups.HostedBy(member).Where(meetup => meetup.IsUpcoming).ToList())
            PassOn(meetup);
        var names = turn.Session.Members.Accounts([member]).Select(account => account.Name).Append(turn.Caller.Member.Name).OfType<string>().Distinct();
        var remover = new NameRemover(turn.Session, names.ToList(), turn.Now);
        var naming = turn.Session.Sent.Naming(member);
        turn.Session.PersonalData.Forget(member, ForgottenAnswers.Anonymise, turn.Now);
        foreach (var meetup in touched)
        {
            remover.In(meetup);
            turn.Scope.Messenger.RefreshCards(meetup);
            turn.Scope.Messenger.RefreshReminders(meetup);
        }

        remover.OnTheWay(member);
        foreach (var message in naming.Where(message => message.MemberId != member))
            remover.In(message);
    }

    /// <summary>Every meetup that may name the member: hosted, answered, voted on or called off, or one where they met somebody.</summary>
    private List<MeetupId> Touched()
    {
        var export = turn.Session.PersonalData.Export(member)!;
        return
        [
            .. export.Hosted.Select(meetup => meetup.Id)
                .Concat(export.Rsvps.Select(rsvp => rsvp.Meetup))
                .Concat(export.Ballots.Select(ballot => ballot.Meetup))
                .Concat(export.Attendance.Select(attendance => attendance.Meetup))
                .Concat(export.Encounters.Select(encounter => encounter.MeetupId).OfType<MeetupId>())
                .Concat(turn.Session.Meetups.CancelledBy(member).Select(meetup => meetup.Id))
                .Distinct(),
        ];
    }

    private void Withdraw(MeetupId meetupId)
    {
        if (turn.Session.Meetups.Find(meetupId) is not { State: MeetupState.Scheduled } meetup)
            return;
        var guests = turn.Scope.Desk.Guests(meetup);
        turn.Scope.GuestBook.Apply(meetup, guests, guests.Remove(member));
    }

    /// <summary>A poll that is still open would else count on somebody who does not come.</summary>
    private void WithdrawVote(MeetupId meetupId)
    {
        if (turn.Session.Meetups.Find(meetupId) is { State: MeetupState.Polling })
            turn.Session.Polls.RemoveBallot(meetupId, member);
    }

    /// <summary>To a co-host, else to an organizer of the community; with neither it is called off.</summary>
    private void PassOn(Meetup meetup)
    {
        var coHosts = meetup.CoHosts.Where(other => other != member).ToList();
        if (meetup.Introduction is not null && !IsOfOthers(meetup, coHosts))
        {
            turn.Scope.Canceller.Cancel(meetup, member, null);
            return;
        }

        if (meetup.Organizer != member)
        {
            turn.Session.Meetups.Update(meetup with { CoHosts = coHosts });
            return;
        }

        var organizers = turn.Session.Communities.Organizers(meetup.Community).Where(other => other != member).ToList();
        if (coHosts.Concat(organizers).Select(other => (MemberId?)other).FirstOrDefault() is not { } next)
        {
            turn.Scope.Canceller.Cancel(meetup, member, null);
            return;
        }

        var passedOn = meetup with { Organizer = next, CoHosts = [.. coHosts.Where(other => other != next)] };
        turn.Session.Meetups.Update(passedOn);
        turn.Scope.Messenger.Tell(next, new Telling(YouHostNow(passedOn), passedOn) { MayMention = false });
    }

    /// <summary>What is between those introduced goes on while two of them are left; it never becomes anybody else's.</summary>
    private bool IsOfOthers(Meetup meetup, IReadOnlyList<MemberId> coHosts) =>
        turn.Session.Members.Here(coHosts.Append(meetup.Organizer).Where(other => other != member)).Count > 1;

    private Card YouHostNow(Meetup meetup) => new(
    [
        new Block.Paragraph([Words.YouHostNow, new Span.Strong(meetup.Title), Words.ItsHostHasLeft]),
        .. OrganizerPanel.Of(meetup, turn.Now),
        new Block.Small([new Span.Code(meetup.Id.Value)]),
    ])
    {
        Summary = Words.YouHostNow + meetup.Title,
    };
}
