using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>The base of the jobs that redraw the card, and what else takes check-ins, when check-in opens or closes.</summary>
/// <param name="expected">The state in which the meetup has to be for that.</param>
internal abstract class CheckInJob(MeetupCardPosts meetupCardPosts, MeetupState expected)
{
    public void Run(JobContext job)
    {
        if (job.Meetup is not { } meetup || meetup.State != expected)
            return;
        meetupCardPosts.RefreshGuests(meetup.Id);
        meetupCardPosts.RefreshReminders(meetup.Id);
        RewordDirect(meetup);
    }

    /// <summary>Changes the direct messages that take check-ins.</summary>
    protected abstract void RewordDirect(Meetup meetup);
}
