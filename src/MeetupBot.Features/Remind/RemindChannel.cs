using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Remind;

/// <summary>The reminder in the channel.</summary>
public sealed class RemindChannel(ReminderLog log) : IDueJob
{
    public string Kind => DueKinds.RemindChannel;

    public string Describe(string title) => $"Reminder of {title} in the channel";

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

        turn.Scope.Messenger.PostReminder(meetup, turn.Item.DueAt, until);
    }
}
