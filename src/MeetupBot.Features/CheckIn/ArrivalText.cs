using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Wording;

namespace MeetupBot.Features.CheckIn;

/// <summary>Why a check-in was not taken, and what works.</summary>
public static class ArrivalText
{
    public static RichText Refusal(Turn turn, Meetup meetup, Arrival arrival) => arrival switch
    {
        Arrival.TooEarly => Words.CheckInOpens(meetup.Title) + turn.Phrases.Until(CheckInWindow.Of(meetup)!.Value.Start) + ".",
        Arrival.TooLate => Words.CheckInClosed(meetup.Title) + turn.Phrases.When(MeetupTime.At(CheckInWindow.Of(meetup)!.Value.End)) + Words.HostCanTick,
        Arrival.NoTimeYet => Words.NoTimeYet(meetup.Title),
        Arrival.Cancelled => Words.AlreadyCancelled(meetup.Title),
        Arrival.NotHost => Words.OnlyHosts(turn.NameOf(meetup), Words.CheckInOthers),
        Arrival.SaidAbsent => Words.SaidAbsent,
        _ => Words.NotOfThisCommunity,
    };
}
