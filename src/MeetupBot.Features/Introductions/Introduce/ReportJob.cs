using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Platforms;
using MeetupBot.Domain.Introductions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Sends a report to those who organize the community at that moment. Those who have quiet hours get it after these, if they organize then. Where
/// there is nobody, it is tried again: once a day, or sooner when a platform did not say who they are, or not everybody was asked about yet.
/// </summary>
internal sealed class ReportJob(ReportService reportService, PlatformSet platforms, Session session)
    : IJob<ReportPayload>, IFindsOrganizers<ReportPayload>
{
    private static readonly Duration Every = Duration.FromDays(1);
    private static readonly Duration Unanswered = Duration.FromMinutes(10);

    public static string Kind => "intro.report";

    public static string Describe(string title) => "A report goes to the organizers";

    public static string DescribeDone(string title) => "A report went to the organizers";

    public static ReportPayload Read(string? payload) => ReportPayload.Read(payload);

    public static string KeyOf(IntroductionId introduction, MemberId reporter) =>
        string.Create(CultureInfo.InvariantCulture, $"{Kind}:{introduction}:{reporter.Value}");

    public void Schedule(ReportPayload report, MemberId reporter, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = KeyOf(report.Introduction, reporter),
        MemberId = reporter,
        DueAt = at,
        Payload = report.Text,
    });

    public CommunityId? CommunityOf(JobContext job, ReportPayload payload) => session.Introductions.Find(payload.Introduction)?.CommunityId;

    public void Run(JobContext job, ReportPayload payload)
    {
        if (job.Item.MemberId is not { } reporter || session.Introductions.Find(payload.Introduction) is not { } introduction)
            return;
        var sent = reportService.Send(introduction, reporter, job.Organizers.Members, payload.Told);
        if (sent is { Next: { } next })
            Schedule(payload with { Told = sent.Told }, reporter, next);
        else if (sent is { Told.Count: 0 })
            Wait(job, payload, introduction, reporter);
    }

    /// <summary>The reporter is told once. A platform that does not answer for a moment is not worth it.</summary>
    private void Wait(JobContext job, ReportPayload payload, Introduction introduction, MemberId reporter)
    {
        var isAnswered = job.Organizers.IsComplete;
        var isNews = isAnswered || session.Introductions.Member(introduction.Id, reporter)?.ReportedAt is not { } at || job.Now - at >= Unanswered;
        if (isNews && platforms.Find(payload.Platform) is { } platform)
        {
            reportService.SayThatItWaits(introduction, reporter, isAnswered ? platform.Capabilities.OrganizersByRight : null);
            payload = payload with { Platform = "" };
        }

        Schedule(payload, reporter, job.Now + (isAnswered ? Every : Unanswered));
    }
}
