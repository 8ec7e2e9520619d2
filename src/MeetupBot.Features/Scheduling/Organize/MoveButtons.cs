using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Confirms a move or leaves the meetup as it is, and tells guests of a move before its ten minutes are over.</summary>
internal sealed class MoveButtons(
    EditProposalReader editProposalReader,
    EditService editService,
    MeetupAccessService meetupAccessService,
    MoveDraftService moveDraftService,
    MoveNoticeService moveNoticeService,
    ProposalRefusalCard proposalRefusalCard) : IButton
{
    public const string MoveButton = "edit.move";
    public const string LeaveButton = "edit.leave";
    public const string TellButton = "edit.tell";

    public static IReadOnlyList<string> Buttons { get; } = [MoveButton, LeaveButton, TellButton];

    /// <summary>The subject is the key of a move, or the id of the meetup whose guests are to be told.</summary>
    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (press.Action.Name == TellButton)
            return Tell(context, press.Action.Subject);
        if (moveDraftService.Find(context, press.Action.Subject) is not { } draft)
            return Refusals.Create(Words.DraftGone);
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, draft.Edit.Meetup, "edit", out var meetup) is { } refusal)
            return refusal;
        moveDraftService.Drop(press.Action.Subject);
        return press.Action.Name == LeaveButton
            ? new Reply.Replace(MoveCard.DrawLeft(context, meetup, editProposalReader.ListTimes(meetup)))
            : Move(context, meetup, draft);
    }

    private Reply Move(InteractionContext context, Meetup meetup, MoveDraft draft)
    {
        var times = editProposalReader.ListTimes(meetup);
        if (MoveDraft.Describe(meetup, times) != draft.Seen)
            return new Reply.Replace(MoveCard.DrawStale(context, meetup, times, draft.Typed));
        var edit = editProposalReader.Read(context, meetup, draft.Edit);
        return edit.Problems.Count > 0
            ? proposalRefusalCard.Draw(
                context, draft.Edit, edit.Problems, ButtonNames.Edit, EditCommand.FixButton, fromForm: false, replaces: true)
            : editService.Apply(meetup, edit.Proposal, draft.Edit, isConfirmed: true);
    }

    private Reply Tell(InteractionContext context, string id)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, id, "edit", out var meetup) is { } refusal)
            return refusal;
        return moveNoticeService.TellNow(meetup) is var (before, people, mayWait)
            ? new Reply.Replace(MoveCard.DrawSaved(context, before, meetup, Words.ToldMove(people, mayWait)))
            : Refusals.Create(Words.ToldAlready);
    }
}
