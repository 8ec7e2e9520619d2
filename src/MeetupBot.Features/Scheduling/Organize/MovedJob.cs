using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Tells the guests of a meetup that was moved what holds now.</summary>
internal sealed class MovedJob(MoveNoticeService moveNoticeService) : IJob<MovedPayload>
{
    public static string Kind => "meetup.moved";

    public static string Describe(string title) => $"The guests of {title} are told that it moved";

    public static MovedPayload Read(string? payload) => MovedPayload.Read(payload!);

    public void Run(JobContext job, MovedPayload payload)
    {
        if (job.Meetup is { State: MeetupState.Scheduled } meetup)
            moveNoticeService.Send(meetup, payload);
    }
}
