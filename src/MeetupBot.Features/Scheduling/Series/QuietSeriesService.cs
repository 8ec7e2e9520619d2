using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Asks the host of a series what becomes of it, when nobody else came three times in a row.</summary>
internal sealed class QuietSeriesService(IClock clock, Notifier notifier, Session session)
{
    private const int InARow = 3;

    /// <summary>How many of its meetups are looked through for those that are over.</summary>
    private const int MostLookedAt = 20;

    private static readonly Duration Remembered = Duration.FromDays(366);

    /// <summary>Is called when a meetup is made. Meetups of which somebody was asked do not count again.</summary>
    public void AskIfQuiet(MeetupSeries series, MemberId host)
    {
        var last = session.Meetups.OfSeries(series.Id, MostLookedAt).Where(meetup => meetup.State == MeetupState.Over).Take(InARow).ToList();
        if (last.Count < InARow || !last.TrueForAll(WasAlone) || last.Exists(meetup => session.ProcessedInteractions.FindTime(KeyOf(meetup)) is not null))
            return;
        session.ProcessedInteractions.KeepTime(KeyOf(last[0]), clock.GetCurrentInstant() + Remembered);
        notifier.Notify(host, new Notification(Draw(series)) { MayMention = false });
    }

    public static Card Draw(MeetupSeries series) => new(
        new Block.Paragraph(new RichText([new Span.Strong(series.Title), ": "]) + Words.AlwaysSomebodyElse),
        new Block.Buttons(
            new Button(Words.GoOn, new(SeriesStateButtons.GoOnButton, series.Id.Value)),
            new Button(Words.EveryOtherTime, new(SeriesStateButtons.RarerButton, series.Id.Value)),
            new Button(Words.PauseSeries, new(SeriesStateButtons.PauseButton, series.Id.Value)),
            new Button(Words.StopSeries, new(SeriesStopCommand.StopButton, series.Id.Value))),
        Block.Footer.OfId(series.Id.Value))
    {
        Tone = CardTone.Open,
        Summary = string.Create(CultureInfo.InvariantCulture, $"{series.Title}: {Words.HowToGoOn}"),
    };

    private static string KeyOf(Meetup meetup) => $"series-quiet:{meetup.Id}";

    private bool WasAlone(Meetup meetup) => !session.Rsvps.Find(meetup).Rsvps.Any(rsvp => rsvp.Status == RsvpStatus.Going && rsvp.Member != meetup.Organizer);
}
