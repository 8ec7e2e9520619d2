using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Half an hour before the start: the card takes check-ins.</summary>
internal sealed class CheckInOpens(MeetupCards meetupCards) : IDueJob
{
    public static string Kind => JobKinds.CheckInOpens;

    public static string Describe(string title) => $"Check-in opens for {title}";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is { State: MeetupState.Scheduled } meetup)
            meetupCards.RefreshGuests(meetup.Id);
    }
}
