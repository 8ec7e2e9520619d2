using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cancel;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Leave;

/// <summary>Takes a member out of an upcoming meetup: frees their place, withdraws their vote, hands over what they host.</summary>
internal sealed class WithdrawalService(
    CancelService cancelService,
    IClock clock,
    MeetupViewReader meetupViewReader,
    Notifier notifier,
    RsvpService rsvpService,
    Session session)
{
    /// <returns>Who moved up from the waitlist; null when the member had no answer.</returns>
    public IReadOnlyList<MemberId>? Withdraw(Meetup meetup, MemberId member)
    {
        if (meetup.State != MeetupState.Scheduled)
            return null;
        var guests = meetupViewReader.ReadGuests(meetup);
        if (guests[member] is null)
            return null;
        var change = guests.Remove(member);
        rsvpService.Apply(meetup, guests, change);
        return change.Promoted;
    }

    /// <summary>Without this, an open poll would still count somebody who does not come.</summary>
    /// <returns>Whether there was a vote.</returns>
    public bool WithdrawVote(Meetup meetup, MemberId member) =>
        meetup.State == MeetupState.Polling && session.Polls.RemoveBallot(meetup.Id, member);

    /// <summary>
    /// Hands a meetup to a co-host, or else to an organizer of the community who may see it, of those who are still there. Without either, it is
    /// called off.
    /// </summary>
    public void PassOn(Meetup meetup, MemberId member)
    {
        var coHosts = StillHere(meetup.CoHosts.Where(other => other != member));
        if (meetup.Introduction is not null && !IsOfOthers(meetup, coHosts, member))
        {
            cancelService.Cancel(meetup, member, null);
            return;
        }

        if (meetup.Organizer != member)
        {
            session.Meetups.Update(meetup with { CoHosts = [.. meetup.CoHosts.Where(other => other != member)] });
            return;
        }

        var organizers = StillHere(session.Communities.Organizers(meetup.Community).Where(other => other != member && MaySee(meetup, other)));
        if (coHosts.Concat(organizers).Select(other => (MemberId?)other).FirstOrDefault() is not { } next)
        {
            cancelService.Cancel(meetup, member, null);
            return;
        }

        var passedOn = meetup with { Organizer = next, CoHosts = [.. coHosts.Where(other => other != next)] };
        session.Meetups.Update(passedOn);
        notifier.Notify(next, new Notification(YouHostNow(passedOn), passedOn) { MayMention = false });
    }

    /// <summary>A meetup that is not for everybody is not shown to somebody by becoming theirs.</summary>
    private bool MaySee(Meetup meetup, MemberId member) => meetup.IsOpen || session.Meetups.TakesPart(meetup, member);

    private List<MemberId> StillHere(IEnumerable<MemberId> members)
    {
        var asked = members.ToList();
        var here = session.Members.Here(asked).Select(member => member.Id).ToHashSet();
        return asked.FindAll(here.Contains);
    }

    /// <summary>An introduction continues while two of its members are left. It never passes to other people.</summary>
    private bool IsOfOthers(Meetup meetup, List<MemberId> coHosts, MemberId member) =>
        StillHere(coHosts.Append(meetup.Organizer).Where(other => other != member)).Count > 1;

    private Card YouHostNow(Meetup meetup) => new(
    [
        new Block.Paragraph([Words.YouHostNow, new Span.Strong(meetup.Title), Words.ItsHostHasLeft]),
        .. OrganizerCard.DrawBrief(meetup, clock.GetCurrentInstant()),
        Block.Footer.OfId(meetup.Id.Value),
    ])
    {
        Summary = Words.YouHostNow + meetup.Title,
    };
}
