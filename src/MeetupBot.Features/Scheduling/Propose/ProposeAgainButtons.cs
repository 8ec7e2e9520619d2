using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Propose;

/// <summary>Opens a filled-in proposal of a meetup that was cancelled, or whose poll ended without a time.</summary>
internal sealed class ProposeAgainButtons(MeetupAccessService meetupAccessService, ProposeCommand proposeCommand, Session session) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.ProposeAgain];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHost(context, press.Action.Subject, "propose", out var meetup) is { } refusal)
            return refusal;
        if (meetup.Introduction is not null || (meetup.Time is not null && meetup.State != MeetupState.Cancelled))
            return Refusals.Create(Words.NoSuchMeetup(press.Action.Subject));
        var kind = meetup.Time is null ? CardKinds.Poll : CardKinds.Meetup;
        var channel = session.Cards.Find(meetup.Id, context.Caller.Space.Id, kind)?.Channel;
        return proposeCommand.OpenLike(context, meetup, channel ?? context.Channel?.Id);
    }
}
