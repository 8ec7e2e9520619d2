using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Scheduling.News;

/// <summary>
/// Tells people what becomes of a meetup. There is one message for a person and a meetup at most that is not sent yet: it says how the meetup
/// differs, when it is sent, from what this person knew before.
/// </summary>
internal sealed class NewsPosts(Notifier notifier)
{
    /// <param name="meetup">As it is now.</param>
    /// <param name="known">What the member knows. Where a message waits already, that one knows it better.</param>
    /// <param name="at">The earliest time; null: now. It replaces that of a message that waits for its time.</param>
    public void Tell(MemberId member, Meetup meetup, NewsPayload known, Urgency urgency = Urgency.Waits, Instant? at = null) =>
        notifier.Notify(member, new Notification(null, meetup, Urgency: urgency)
        {
            Fact = new Fact(NewsTopic.Name, known.Text),
            NotBefore = at,
        });

    /// <summary>Withdraws what was not sent yet, because the member knows all of it.</summary>
    public void Withdraw(MeetupId meetup, MemberId member) => notifier.Withdraw(meetup, NewsTopic.Name, member);

    /// <summary>What those know to whom something has yet to be sent, and whether it is on its way.</summary>
    public IReadOnlyDictionary<MemberId, (NewsPayload Known, bool IsInFlight)> ReadWaiting(MeetupId meetup) =>
        notifier.ListWaiting(meetup, NewsTopic.Name).GroupBy(news => news.Member).ToDictionary(
            news => news.Key, news => (NewsPayload.Read(news.First().Detail), news.First().IsInFlight));
}
