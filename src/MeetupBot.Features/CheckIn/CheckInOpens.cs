using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.CheckIn;

/// <summary>Half an hour before the start: the card takes check-ins.</summary>
public sealed class CheckInOpens : IDueJob
{
    public string Kind => DueKinds.CheckInOpens;

    public string Describe(string title) => $"Check-in opens for {title}";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is { State: MeetupState.Scheduled } meetup)
            turn.Scope.Messenger.RefreshGuests(meetup.Id);
    }
}
