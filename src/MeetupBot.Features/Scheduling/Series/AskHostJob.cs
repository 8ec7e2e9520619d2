using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Series;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Asks whoever is next in line whether they host the next meetup of a series.</summary>
internal sealed class AskHostJob(SeriesTurnService seriesTurnService, Session session) : IJob<SeriesTurnPayload?>
{
    public static string Kind => "series.ask-host";

    public static string Describe(string title) => "The next host of a series is asked";

    public static string DescribeDone(string title) => "The next host of a series was asked";

    public static SeriesTurnPayload? Read(string? payload) => SeriesTurnPayload.Read(payload);

    public void Run(JobContext job, SeriesTurnPayload? payload)
    {
        if (payload is not null && session.Series.Find(payload.Series) is { State: SeriesState.Running } series)
            seriesTurnService.Ask(series, payload.Date);
    }
}
