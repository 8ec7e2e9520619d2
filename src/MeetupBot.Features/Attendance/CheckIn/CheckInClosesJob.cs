using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Closes check-in on the card twelve hours after the end.</summary>
internal sealed class CheckInClosesJob(MeetupCardPosts meetupCardPosts) : IJob
{
    public static string Kind => JobKinds.CheckInCloses;

    public static string Describe(string title) => $"Check-in closes for {title}";

    public void Run(JobContext job)
    {
        if (job.Meetup is { State: MeetupState.Over } meetup)
            meetupCardPosts.RefreshGuests(meetup.Id);
    }
}
