using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Closes check-in twelve hours after the end.</summary>
internal sealed class CheckInClosesJob(MeetupCardPosts meetupCardPosts, ReminderLinePosts reminderLinePosts) : CheckInJob(meetupCardPosts, MeetupState.Over), IJob
{
    public static string Kind => JobKinds.CheckInCloses;

    public static string Describe(string title) => $"Check-in closes for {title}";

    public static string DescribeDone(string title) => $"Check-in closed for {title}";

    protected override void RewordDirect(Meetup meetup) => reminderLinePosts.ShrinkAll(meetup);
}
