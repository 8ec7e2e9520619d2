using MeetupBot.Application.Jobs;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Asks the host of a series what becomes of a meetup on a public holiday, and plans the next such question.</summary>
internal sealed class AskHolidayJob(SeriesHolidayService seriesHolidayService, Session session) : IJob<SeriesTurnPayload?>
{
    public static string Kind => "series.ask-holiday";

    public static string Describe(string title) => "The host of a series is asked about a holiday";

    public static string DescribeDone(string title) => "The host of a series was asked about a holiday";

    public static SeriesTurnPayload? Read(string? payload) => SeriesTurnPayload.Read(payload);

    public void Run(JobContext job, SeriesTurnPayload? payload)
    {
        if (payload is null || session.Series.Find(payload.Series) is not { } series)
            return;
        seriesHolidayService.Ask(series, payload.Date);
        seriesHolidayService.Plan(series);
    }
}
