using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Posts the next meetup of a series, and schedules the one after it.</summary>
internal sealed class ProposeOccurrenceJob(SeriesRunService seriesRunService, Session session) : IJob<SeriesId?>
{
    public static string Kind => "series.propose";

    public static string Describe(string title) => "The next meetup of a series is posted";

    public static string DescribeDone(string title) => "The next meetup of a series was posted";

    public static SeriesId? Read(string? payload) => SeriesId.TryParse(payload, out var id) ? id : null;

    public void Run(JobContext job, SeriesId? payload)
    {
        if (payload is { } id && session.Series.Find(id) is { } series)
            seriesRunService.Run(series);
    }
}
