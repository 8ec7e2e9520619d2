using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>The base of the jobs that redraw the card when check-in opens or closes.</summary>
/// <param name="expected">The state in which the meetup has to be for that.</param>
internal abstract class CheckInJob(MeetupCardPosts meetupCardPosts, MeetupState expected)
{
    public void Run(JobContext job)
    {
        if (job.Meetup is { } meetup && meetup.State == expected)
            meetupCardPosts.RefreshGuests(meetup.Id);
    }
}
