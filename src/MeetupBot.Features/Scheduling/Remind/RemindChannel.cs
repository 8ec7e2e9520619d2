using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>The reminder in the channel.</summary>
internal sealed class RemindChannel(ReminderLog log, ChannelReminders channelReminders) : IDueJob
{
    public static string Kind => JobKinds.RemindChannel;

    public static string Describe(string title) => $"Reminder of {title} in the channel";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        var until = RemindMember.Until(turn);
        if (turn.Now >= until)
        {
            log.Missed(meetup.Id, turn.Item.DueAt, turn.Now);
            return;
        }

        channelReminders.PostReminder(meetup, turn.Item.DueAt, until);
    }
}
