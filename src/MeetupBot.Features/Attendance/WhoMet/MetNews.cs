using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Storage;
using NodaTime;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>Who is said to have been met outside a meetup hears of it, once, and can confirm or strike it.</summary>
internal sealed class MetNews(Notifier notifier, Session session)
{
    /// <summary>So that striking it brings no more of the same.</summary>
    private static readonly Duration ToldOnceIn = Duration.FromDays(7);

    public void Tell(Turn turn, Encounter encounter)
    {
        var by = turn.Caller.Member;
        if (!session.Seen.FirstTime($"met:{by.Id.Value}:{encounter.Other(by.Id).Value}", turn.Now + ToldOnceIn))
            return;
        var key = EncounterKeys.Of([encounter]);
        var card = new Card(
            new Block.Paragraph(Words.SaysYouMet(by.Name!)),
            new Block.Buttons(new Button(Words.YesWeMet, new(Actions.Met, key), ButtonTone.Primary), new Button(Words.NoWeDidNot, new(Actions.Unmet, key))),
            new Block.Small(Words.OnlyYouTwoSee(by.Name!)))
        {
            Tone = CardTone.Open,
            Summary = Words.SaysYouMet(by.Name!),
        };
        notifier.Notify(encounter.Other(by.Id), new Telling(card) { MayMention = false, Names = [by.Id] });
    }
}
