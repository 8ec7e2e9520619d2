using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.Remind;

/// <summary>One who is going to a full meetup, and gets no reminder the day before, is asked whether they still come.</summary>
public sealed class StillComing : IDueJob
{
    public string Kind => DueKinds.StillComing;

    public string Describe(string title) => $"If {title} is full: still coming?";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is not { State: MeetupState.Scheduled } meetup || turn.Item.MemberId is not { } member || turn.Now >= RemindMember.Until(turn))
            return;
        var guests = turn.Scope.Desk.Guests(meetup);
        var news = new NewsDesk(turn.Session, meetup, guests, turn.Now);
        if (guests[member] is not { Status: RsvpStatus.Going } || !news.AsksStillComing(member))
            return;
        var card = ReminderCard.StillComing(turn.Scope.Desk.Briefly(meetup, guests, []), news.Waiting, turn.Now);
        turn.Scope.Messenger.Tell(member, new Telling(card, meetup, OutgoingPriority.Reminder, Urgency.AtOnce, meetup.Span!.Value.Start));
    }
}
