using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Explains why a check-in was not accepted and what works instead.</summary>
internal sealed class ArrivalText(MeetupAccessService meetupAccessService)
{
    public RichText WriteRefusal(InteractionContext context, Meetup meetup, Arrival arrival) => arrival switch
    {
        Arrival.TooEarly => Words.CheckInOpens(meetup.Title) + Opening(context, meetup) + ".",
        Arrival.TooLate => Words.CheckInClosed(meetup.Title)
            + context.Phrases.Following(meetup, CheckInWindow.Of(meetup)!.Value.End) + Words.HostCanTick,
        Arrival.NoTimeYet => Words.NoTimeYet(meetup.Title),
        Arrival.Cancelled => Words.AlreadyCancelled(meetup.Title),
        Arrival.NotHost => Words.OnlyHosts(meetupAccessService.NameOf(meetup), Words.CheckInOthers),
        Arrival.SaidAbsent => Words.SaidAbsent,
        _ => Words.NotOfThisCommunity,
    };

    private static RichText Opening(InteractionContext context, Meetup meetup) => meetup.Time is { IsWholeDay: true } day
        ? Words.OnTheMorningOf + context.Phrases.When(day)
        : context.Phrases.Until(CheckInWindow.Of(meetup)!.Value.Start);
}
