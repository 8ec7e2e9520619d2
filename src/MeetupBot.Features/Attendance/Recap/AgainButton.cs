using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Application.Texts;
using MeetupBot.Application.Interactions;
using System.Globalization;
using MeetupBot.Chat;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary><c>Again next month</c>: the form of a proposal, filled in with the same for the same weekday of the next month.</summary>
internal sealed class AgainButton(MeetupAccess meetupAccess, ProposeCommand proposeCommand) : IAction
{
    public static IReadOnlyList<string> Buttons { get; } = [Actions.Again];

    public Reply Run(Turn turn, ComponentInteraction press)
    {
        if (meetupAccess.Missing(turn, press.Action.Subject, "show", out var meetup) is { } missing)
            return missing;
        if (meetup is not { Introduction: null, Time: { } time })
            return Refusals.Say(Words.NoSuchMeetup(press.Action.Subject));
        return proposeCommand.Open(turn, new ProposalDraft
        {
            Channel = turn.Channel?.Id,
            Title = meetup.Title,
            When = TimeText.ForTyping([Next(turn, meetup, time)], turn.Caller.Zone),
            Where = meetup.Place,
            Duration = time.IsWholeDay ? null : DurationText.Of(meetup.Duration),
            Capacity = meetup.Capacity?.ToString(CultureInfo.InvariantCulture),
            Description = meetup.Description,
        });
    }

    /// <summary>At the same time of the meetup's own clock; where the clocks skip it then, as much later as they skip.</summary>
    private static MeetupTime Next(Turn turn, Meetup meetup, MeetupTime time)
    {
        var start = meetup.Span!.Value.Start.InZone(meetup.Zone);
        var next = NextMonth.SameWeekday(start.Date, turn.Now.InZone(meetup.Zone).Date);
        return time.IsWholeDay ? MeetupTime.OnDay(next) : MeetupTime.At((next + start.TimeOfDay).InZoneLeniently(meetup.Zone).ToInstant());
    }
}
