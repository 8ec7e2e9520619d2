using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Says who keeps a place when an edit leaves fewer than are taken, and goes on with the edit.</summary>
internal sealed class PlacesButtons(
    DraftService draftService,
    EditProposalReader editProposalReader,
    EditService editService,
    MeetupAccessService meetupAccessService,
    ProposalRefusalCard proposalRefusalCard) : IButton
{
    public const string KeepButton = "edit.places.keep";
    public const string WaitButton = "edit.places.wait";

    public static IReadOnlyList<string> Buttons { get; } = [KeepButton, WaitButton];

    public Reply Run(InteractionContext context, ComponentInteraction press)
    {
        if (draftService.Find(context, press.Action.Subject) is not { } draft)
            return Refusals.Create(Words.DraftGone);
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, draft.Meetup, "edit", out var meetup) is { } refusal)
            return refusal;
        draftService.Drop(press.Action.Subject);
        draft = draft with { WhoStays = press.Action.Name == WaitButton ? WhoStays.TheFirst : WhoStays.Everybody };
        var edit = editProposalReader.Read(context, meetup, draft);
        return edit.Problems.Count > 0
            ? proposalRefusalCard.Draw(context, draft, edit.Problems, ButtonNames.Edit, EditCommand.FixButton, fromForm: false, replaces: true)
            : editService.Apply(meetup, edit.Proposal, draft, isConfirmed: false);
    }
}
