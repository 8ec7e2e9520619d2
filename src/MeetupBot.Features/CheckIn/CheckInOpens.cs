using MeetupBot.Features.Cards;
using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.CheckIn;

/// <summary>Half an hour before the start: the card takes check-ins.</summary>
internal sealed class CheckInOpens(MeetupCards meetupCards) : IDueJob
{
    public static string Kind => DueKinds.CheckInOpens;

    public static string Describe(string title) => $"Check-in opens for {title}";

    public void Run(DueTurn turn)
    {
        if (turn.Meetup is { State: MeetupState.Scheduled } meetup)
            meetupCards.RefreshGuests(meetup.Id);
    }
}
