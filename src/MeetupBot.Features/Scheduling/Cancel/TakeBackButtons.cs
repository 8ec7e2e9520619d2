using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;

namespace MeetupBot.Features.Scheduling.Cancel;

/// <summary>Takes a cancellation back, for ten minutes: on the private answer of whoever cancelled.</summary>
internal sealed class TakeBackButtons(
    CancelDraftService cancelDraftService, CancelService cancelService, MeetupAccessService meetupAccessService) : IButton
{
    /// <summary>Its detail is the key of the work that is put back.</summary>
    public const string BackButton = "cancel.back";

    public static IReadOnlyList<string> Buttons { get; } = [BackButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (meetupAccessService.RefuseUnlessHost(context, press.Action.Subject, Words.TakeBackCancel, out var meetup) is { } refusal)
            return refusal;
        if (meetup.State != MeetupState.Cancelled)
            return Refusals.Create(Words.NothingToTakeBack(meetup.Title));
        if (!CancelWindow.IsOpen(meetup, context.Now))
            return Refusals.Create(
                Words.CancelIsFinal(meetup.Title), meetup.Introduction is null ? [ExpiredPollCard.DrawAgainButton(meetup)] : []);
        cancelDraftService.RestoreWork(meetup.Id, press.Action.Detail);
        var told = cancelService.TakeBack(meetup, context.Caller.Id);
        return new Reply.Replace(CancelCard.DrawTakenBack(meetup, told));
    }
}
