using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary><c>Again next month</c>: opens a filled-in proposal for the same weekday of the next month.</summary>
internal sealed class AgainButtons(MeetupAccessService meetupAccessService, ProposeCommand proposeCommand) : IButton
{
    public const string AgainButton = "again";

    public static IReadOnlyList<string> Buttons { get; } = [AgainButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessFound(context, press.Action.Subject, out var meetup) is { } missing)
            return missing;
        if (meetup is not { Introduction: null, Time: { } time })
            return Refusals.Create(Words.NoSuchMeetup(press.Action.Subject));
        var next = TimeText.ForTyping([Next(context, meetup, time)], context.Caller.Zone);
        return proposeCommand.OpenLike(context, meetup, context.Channel?.Id, next);
    }

    /// <summary>
    /// Keeps the local time in the meetup's zone. A time that the clock change skips moves later by the length of the gap.
    /// </summary>
    private static MeetupTime Next(InteractionContext context, Meetup meetup, MeetupTime time)
    {
        var start = meetup.Span!.Value.Start.InZone(meetup.Zone);
        var next = NextMonth.SameWeekday(start.Date, context.Now.InZone(meetup.Zone).Date);
        return time.IsWholeDay ? MeetupTime.OnDay(next) : MeetupTime.At((next + start.TimeOfDay).InZoneLeniently(meetup.Zone).ToInstant());
    }
}
