using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Turns;

namespace MeetupBot.Features.CheckIn;

/// <summary>Twelve hours after the end: the card takes no check-ins any more.</summary>
public sealed class CheckInCloses : IDueJob
{
    public string Kind => DueKinds.CheckInCloses;

    public string Describe(string title) => $"Check-in closes for {title}";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is { State: MeetupState.Over } meetup)
            turn.Scope.Messenger.RefreshGuests(meetup.Id);
    }
}
