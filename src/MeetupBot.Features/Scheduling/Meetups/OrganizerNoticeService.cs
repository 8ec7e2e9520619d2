using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Tells an organizer, once, what a platform refused to do for their meetup.</summary>
internal sealed class OrganizerNoticeService(Session session, IClock clock, Notifier notifier)
{
    /// <summary>How long a notice is not repeated.</summary>
    private static readonly Duration SaidOnceFor = Duration.FromDays(60);

    /// <param name="key">Identifies the notice that is not repeated.</param>
    public void NotifyOnce(string key, MeetupId id, string text)
    {
        if (!session.ProcessedInteractions.TryClaim(key, clock.GetCurrentInstant() + SaidOnceFor)
            || session.Meetups.Find(id) is not { } meetup)
            return;
        notifier.Notify(meetup.Organizer, new Notification(new Card(new Block.Paragraph(text), Block.Footer.OfId(id.Value)), meetup)
        {
            MayMention = false,
            Urgency = Urgency.AtOnce,
        });
    }
}
