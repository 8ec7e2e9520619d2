using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Why a check-in was not taken, and what works.</summary>
internal sealed class ArrivalText(MeetupAccess meetupAccess)
{
    public RichText Refusal(Turn turn, Meetup meetup, Arrival arrival) => arrival switch
    {
        Arrival.TooEarly => Words.CheckInOpens(meetup.Title) + turn.Phrases.Until(CheckInWindow.Of(meetup)!.Value.Start) + ".",
        Arrival.TooLate => Words.CheckInClosed(meetup.Title) + turn.Phrases.When(MeetupTime.At(CheckInWindow.Of(meetup)!.Value.End)) + Words.HostCanTick,
        Arrival.NoTimeYet => Words.NoTimeYet(meetup.Title),
        Arrival.Cancelled => Words.AlreadyCancelled(meetup.Title),
        Arrival.NotHost => Words.OnlyHosts(meetupAccess.NameOf(meetup), Words.CheckInOthers),
        Arrival.SaidAbsent => Words.SaidAbsent,
        _ => Words.NotOfThisCommunity,
    };
}
