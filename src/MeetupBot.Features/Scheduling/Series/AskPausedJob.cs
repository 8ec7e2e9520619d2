using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Asks once what becomes of a series that was paused without an end 60 days ago.</summary>
internal sealed class AskPausedJob(Notifier notifier, Session session) : IJob<SeriesId?>
{
    public const int Days = 60;

    public static string Kind => "series.ask-paused";

    public static string Describe(string title) => "Whoever paused a series is asked whether it goes on";

    public static string DescribeDone(string title) => "Whoever paused a series was asked whether it goes on";

    public static SeriesId? Read(string? payload) => SeriesId.TryParse(payload, out var id) ? id : null;

    public void Run(JobContext job, SeriesId? payload)
    {
        if (payload is not { } id || session.Series.Find(id) is not { State: SeriesState.Paused, Organizer: { } organizer } series)
            return;
        notifier.Notify(organizer, new Notification(new Card(
            new Block.Paragraph(Words.HasPausedSince(series.Title)),
            new Block.Buttons(
                new Button(Words.GoOn, new(SeriesStateButtons.GoOnButton, series.Id.Value), ButtonTone.Primary),
                new Button(Words.StopSeries, new(SeriesStopCommand.StopButton, series.Id.Value))),
            Block.Footer.OfId(series.Id.Value))
        {
            Tone = CardTone.Open,
            Summary = series.Title,
        })
        {
            MayMention = false,
        });
    }
}
