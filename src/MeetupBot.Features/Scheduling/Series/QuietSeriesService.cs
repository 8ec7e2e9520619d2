using System.Globalization;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Asks the host of a series what becomes of it, when nobody else came three times in a row.</summary>
internal sealed class QuietSeriesService(Notifier notifier, Session session)
{
    private const int InARow = 3;

    /// <summary>Is asked when a meetup is made; once for every three.</summary>
    public void AskIfQuiet(MeetupSeries series, MemberId host)
    {
        if (series.Turn == 0 || series.Turn % InARow != 0)
            return;
        var last = session.Meetups.OfSeries(series.Id, InARow * 4).Where(meetup => meetup.State == MeetupState.Over).Take(InARow).ToList();
        if (last.Count < InARow || !last.TrueForAll(WasAlone))
            return;
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

    private bool WasAlone(Meetup meetup) => !session.Rsvps.Find(meetup).Rsvps.Any(rsvp => rsvp.Status == RsvpStatus.Going && rsvp.Member != meetup.Organizer);
}
