using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Takes a cancellation back, for ten minutes: wherever a host looks at the meetup.</summary>
internal sealed class TakeBackButtons(
    CancelDraftService cancelDraftService, CancelService cancelService, MeetupAccessService meetupAccessService) : IButton
{
    public static IReadOnlyList<string> Buttons { get; } = [ButtonNames.TakeBack];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHost(context, press.Action.Subject, Words.TakeBackCancel, out var meetup) is { } refusal)
            return refusal;
        if (meetup.State != MeetupState.Cancelled)
            return Refusals.Create(Words.NothingToTakeBack(meetup.Title));
        if (!CancelWindow.IsOpen(meetup, context.Now))
            return Refusals.Create(
                Words.CancelIsFinal(meetup.Title), meetup.Introduction is null ? [ExpiredPollCard.DrawAgainButton(meetup)] : []);
        cancelDraftService.RestoreWork(meetup);
        var told = cancelService.TakeBack(meetup, context.Caller.Id);
        return new Reply.Replace(CancelCard.DrawTakenBack(meetup, told));
    }
}
