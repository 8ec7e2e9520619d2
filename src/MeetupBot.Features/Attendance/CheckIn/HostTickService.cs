using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Attendance.CheckIn;

/// <summary>Decides who may tick names, and when.</summary>
internal sealed class HostTickService(ArrivalText arrivalText, MeetupAccessService meetupAccessService)
{
    /// <summary>Null for a host, from half an hour before the start until sixty days after the end.</summary>
    public Reply? RefuseUnlessOpen(InteractionContext context, string id, out Meetup meetup)
    {
        if (meetupAccessService.RefuseUnlessHost(context, id, Words.CheckInOthers, out meetup) is { } refusal)
            return refusal;
        return CheckInCard.CanTick(meetup, context.Now)
            ? null
            : Refusals.Create(arrivalText.WriteRefusal(context, meetup, WhyNot(context, meetup)));
    }

    private static Arrival WhyNot(InteractionContext context, Meetup meetup) => meetup switch
    {
        { Introduction: not null } => Arrival.Unknown,
        { State: MeetupState.Cancelled } => Arrival.Cancelled,
        { State: MeetupState.Polling } => Arrival.NoTimeYet,
        _ => context.Now < CheckInWindow.Of(meetup)!.Value.Start ? Arrival.TooEarly : Arrival.TooLate,
    };
}
