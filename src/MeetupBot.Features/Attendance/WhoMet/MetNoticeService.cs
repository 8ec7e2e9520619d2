using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Encounters;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Tells a member, once, that somebody says they met outside a meetup. They can confirm or strike it.</summary>
internal sealed class MetNoticeService(MetNoticeCard metNoticeCard, Notifier notifier, Session session)
{
    /// <summary>Prevents a repeated notification after it was struck.</summary>
    private static readonly Duration ToldOnceIn = Duration.FromDays(7);

    public void NotifyOnce(InteractionContext context, Encounter encounter)
    {
        var by = context.Caller.Member;
        // Whoever wants to be kept apart is told and asked nothing.
        if (session.NoThanks.HasSaid(encounter.Other(by.Id), by.Id))
            return;
        if (!session.ProcessedInteractions.TryClaim($"met:{by.Id.Value}:{encounter.Other(by.Id).Value}", context.Now + ToldOnceIn))
            return;
        notifier.Notify(encounter.Other(by.Id), new Notification(metNoticeCard.Draw(encounter, by.Id))
        {
            MayMention = false,
            Names = [by.Id],
            Fact = MetNoticeTopic.WriteFact(by.Id),
        });
    }
}
