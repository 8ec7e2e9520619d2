using System.Globalization;
using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Lets a host close an open poll at another time.</summary>
internal sealed class PollClosesButtons(MeetupAccessService meetupAccessService, PollScheduleService pollScheduleService, Session session) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [PollClosesMenu.Name];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, press.Action.Subject, "change", out var meetup) is { } refusal)
            return refusal;
        if (DecidedRule.RefuseIfDecided(context, meetup) is { } decided)
            return decided;
        return press.Values is [var value] && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var closes)
            ? pollScheduleService.MoveClose(context, meetup, session.Polls.Find(meetup.Id), closes)
            : Refusals.Create(Words.MenuChanged);
    }
}
