using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
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
    public void NotifyOnce(string key, MeetupId id, RichText text)
    {
        if (Claim(key))
            Notify(id, new Block.Paragraph(text));
    }

    /// <returns>False when the notice was given before.</returns>
    public bool Claim(string key) => session.ProcessedInteractions.TryClaim(key, clock.GetCurrentInstant() + SaidOnceFor);

    /// <summary>By direct message. Where that is refused, a mention in a channel says where to read it.</summary>
    public void Notify(MeetupId id, params Block[] blocks)
    {
        if (session.Meetups.Find(id) is not { } meetup)
            return;
        notifier.Notify(meetup.Organizer, new Notification(new Card([.. blocks, Block.Footer.OfId(id.Value)]), meetup)
        {
            InChannel = new Card(new Block.Paragraph(Words.CantPostSeeShow(id.Value))),
            MayAnnounce = true,
            Urgency = Urgency.AtOnce,
        });
    }
}
