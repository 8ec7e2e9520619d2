using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Tells a member, once, that somebody says they met outside a meetup. They can confirm or strike it.</summary>
internal sealed class MetNoticeService(Notifier notifier, Session session)
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
        var key = EncounterKeys.Write([encounter]);
        var card = new Card(
            new Block.Paragraph(Words.SaysYouMet(by.Name!)),
            new Block.Buttons(
                new Button(Words.YesWeMet, new(MetCommand.MetButton, key), ButtonTone.Primary),
                new Button(Words.NoWeDidNot, new(MetCommand.UndoButton, key)),
                WhoSeesButtons.Draw()),
            new Block.Footer(Words.StaysBetween(by.Name!, session.Members.Find(encounter.Other(by.Id))?.Visibility ?? Visibility.Private)))
        {
            Tone = CardTone.Open,
            Summary = Words.SaysYouMet(by.Name!),
        };
        notifier.Notify(encounter.Other(by.Id), new Notification(card) { MayMention = false, Names = [by.Id] });
    }
}
