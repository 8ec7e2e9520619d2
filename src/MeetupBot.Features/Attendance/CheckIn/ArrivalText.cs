using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Explains why a check-in was not accepted and what works instead.</summary>
internal sealed class ArrivalText(MeetupAccessService meetupAccessService)
{
    public RichText WriteRefusal(InteractionContext context, Meetup meetup, Arrival arrival) => arrival switch
    {
        Arrival.TooEarly => Words.CheckInOpens(meetup.Title) + context.Phrases.Until(CheckInWindow.Of(meetup)!.Value.Start) + ".",
        Arrival.TooLate => Words.CheckInClosed(meetup.Title)
            + context.Phrases.When(MeetupTime.At(CheckInWindow.Of(meetup)!.Value.End)) + Words.HostCanTick,
        Arrival.NoTimeYet => Words.NoTimeYet(meetup.Title),
        Arrival.Cancelled => Words.AlreadyCancelled(meetup.Title),
        Arrival.NotHost => Words.OnlyHosts(meetupAccessService.NameOf(meetup), Words.CheckInOthers),
        Arrival.SaidAbsent => Words.SaidAbsent,
        _ => Words.NotOfThisCommunity,
    };
}
