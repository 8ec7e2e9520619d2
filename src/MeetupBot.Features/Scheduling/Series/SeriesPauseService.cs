using MeetupBot.Domain.Series;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Plans the question about a series that is paused without an end.</summary>
internal sealed class SeriesPauseService(Session session)
{
    public void ScheduleQuestion(MeetupSeries series, Instant now)
    {
        if (series.State == SeriesState.Paused)
            session.Due.Schedule(new DueItem
            {
                Kind = AskPausedJob.Kind,
                Key = KeyOf(series),
                DueAt = now + Duration.FromDays(AskPausedJob.Days),
                Payload = series.Id.Value,
            });
        else
            DropQuestion(series);
    }

    public void DropQuestion(MeetupSeries series) => session.Due.Cancel(KeyOf(series));

    private static string KeyOf(MeetupSeries series) => $"{AskPausedJob.Kind}:{series.Id}";
}
