using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Opens check-in on the card half an hour before the start.</summary>
internal sealed class CheckInOpensJob(MeetupCardPosts meetupCardPosts) : CheckInJob(meetupCardPosts, MeetupState.Scheduled), IJob
{
    public static string Kind => JobKinds.CheckInOpens;

    public static string Describe(string title) => $"Check-in opens for {title}";

    public static string DescribeDone(string title) => $"Check-in opened for {title}";
}
