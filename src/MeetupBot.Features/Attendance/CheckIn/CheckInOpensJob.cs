using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Remind;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Opens check-in half an hour before the start: on the card, on the channel's last reminder, and on the last direct message to each.</summary>
internal sealed class CheckInOpensJob(MeetupCardPosts meetupCardPosts, MeetupViewReader meetupViewReader, ReminderLinePosts reminderLinePosts)
    : CheckInJob(meetupCardPosts, MeetupState.Scheduled), IJob
{
    public static string Kind => JobKinds.CheckInOpens;

    public static string Describe(string title) => $"Check-in opens for {title}";

    public static string DescribeDone(string title) => $"Check-in opened for {title}";

    protected override void RewordDirect(Meetup meetup) => reminderLinePosts.OfferCheckIn(meetup, meetupViewReader.ReadGuests(meetup));
}
