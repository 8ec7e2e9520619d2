using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Tells people that a host changed the list. There is one message for a person and a meetup at most that is not sent yet.</summary>
internal sealed class GuestPosts(Notifier notifier)
{
    /// <summary>A host may add and remove somebody over and over: within this time they are told once.</summary>
    private static readonly Duration Apart = Duration.FromMinutes(10);

    private static readonly Duration ApartWhenNear = Duration.FromMinutes(1);

    /// <param name="known">Their answer before.</param>
    /// <param name="mayMention">Whether a mention in the channel replaces the message when the person takes no direct messages.</param>
    public void Tell(MemberId member, Meetup meetup, RsvpStatus? known, MemberId by, bool mayMention)
    {
        // What waits begins with what they knew first. The host who is named is the last one.
        if (notifier.ListWaiting(meetup.Id, GuestTopic.Name).FirstOrDefault(news => news.Member == member) is { IsInFlight: false } waiting)
        {
            known = GuestFact.Read(waiting.Detail).Known;
            notifier.Withdraw(meetup.Id, GuestTopic.Name, member);
        }

        notifier.Notify(member, new Notification(null, meetup)
        {
            Apart = notifier.IsNear(meetup) ? ApartWhenNear : Apart,
            Fact = new Fact(GuestTopic.Name, new GuestFact(by.Value, known).Write()),
            MayMention = mayMention,
            Names = [by],
        });
    }
}
