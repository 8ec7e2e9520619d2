using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>Sends a report that found no organizers as soon as there are some. It is tried once a day.</summary>
internal sealed class ReportJob(ReportService reportService, Session session) : IJob<IntroductionId>
{
    private static readonly Duration Every = Duration.FromDays(1);

    public static string Kind => "intro.report";

    public static string Describe(string title) => "A report to the organizers is tried again";

    public static IntroductionId Read(string? payload) => new(payload ?? "");

    public void Schedule(IntroductionId introduction, MemberId reporter, Instant now) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = string.Create(CultureInfo.InvariantCulture, $"{Kind}:{introduction}:{reporter.Value}"),
        MemberId = reporter,
        DueAt = now + Every,
        Payload = introduction.Value,
    });

    public void Run(JobContext job, IntroductionId payload)
    {
        if (job.Item.MemberId is { } reporter
            && session.Introductions.Find(payload) is { } introduction
            && !reportService.Send(introduction, reporter))
            Schedule(introduction.Id, reporter, job.Now);
    }
}
