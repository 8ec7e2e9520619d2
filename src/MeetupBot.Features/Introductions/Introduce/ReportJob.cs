using System.Globalization;
using MeetupBot.Application.Jobs;
using MeetupBot.Application.Platforms;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Introductions.Introduce;

/// <summary>
/// Sends a report to those who organize the community at that moment. Where there is nobody, it is tried again: once a day, or sooner when a platform
/// did not say who they are.
/// </summary>
internal sealed class ReportJob(ReportService reportService, PlatformSet platforms, Session session)
    : IJob<ReportPayload>, IFindsOrganizers<ReportPayload>
{
    private static readonly Duration Every = Duration.FromDays(1);
    private static readonly Duration Unanswered = Duration.FromMinutes(10);

    public static string Kind => "intro.report";

    public static string Describe(string title) => "A report goes to the organizers";

    public static ReportPayload Read(string? payload) => ReportPayload.Read(payload);

    public void Schedule(ReportPayload report, MemberId reporter, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = string.Create(CultureInfo.InvariantCulture, $"{Kind}:{report.Introduction}:{reporter.Value}"),
        MemberId = reporter,
        DueAt = at,
        Payload = report.Text,
    });

    public CommunityId? CommunityOf(JobContext job, ReportPayload payload) => session.Introductions.Find(payload.Introduction)?.CommunityId;

    public void Run(JobContext job, ReportPayload payload)
    {
        if (job.Item.MemberId is not { } reporter
            || session.Introductions.Find(payload.Introduction) is not { } introduction
            || reportService.Send(introduction, reporter, job.Organizers.Members))
            return;
        if (!job.Organizers.IsComplete)
        {
            Schedule(payload, reporter, job.Now + Unanswered);
            return;
        }

        if (platforms.Find(payload.Platform) is { } platform)
            reportService.SayThatItWaits(introduction, reporter, platform.Capabilities.OrganizersByRight);
        Schedule(payload with { Platform = "" }, reporter, job.Now + Every);
    }
}
