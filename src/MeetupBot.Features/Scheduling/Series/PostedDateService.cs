using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Cancel;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Organize;
using MeetupBot.Features.Scheduling.Propose;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Series;

/// <summary>Calls off or moves a meetup of a series whose card is posted, with the questions and the rights of every meetup.</summary>
internal sealed class PostedDateService(
    CancelDraftService cancelDraftService,
    EditProposalReader editProposalReader,
    EditService editService,
    MeetupAccessService meetupAccessService,
    MeetupViewReader meetupViewReader,
    ProposalRefusalCard proposalRefusalCard)
{
    /// <param name="reason">For those who were coming. Null: none.</param>
    public Reply AskToCancel(InteractionContext context, Meetup posted, string? reason)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, posted.Id.Value, "cancel", out var meetup) is { } refusal)
            return refusal;
        var view = meetupViewReader.Read(meetup);
        var key = reason is null ? "" : cancelDraftService.KeepReason(context, reason);
        var people = CancelService.ListConcerned(view, context.Caller.Id).Count;
        return new Reply.Private(CancelCard.DrawQuestion(view, people, reason, key, context.Now));
    }

    /// <param name="day">Where it was when it was asked about. On another by now, it stays there.</param>
    public Reply Move(InteractionContext context, Meetup posted, DateTimeZone zone, LocalDate day, int days)
    {
        if (meetupAccessService.RefuseUnlessHostOfUpcoming(context, posted.Id.Value, "edit", out var meetup) is { } refusal)
            return refusal;
        if (meetup.Time is not { } time || time.DateIn(zone) is var now && now != day)
            return Refusals.Create(Words.IsElsewhere(context.Phrases.Plain(meetup.Time ?? MeetupTime.OnDay(day))));
        var draft = new ProposalDraft
        {
            Meetup = meetup.Id.Value,
            When = TimeText.ForTyping([time.PlusDays(days, zone)], meetup.Zone, meetup.Duration),
        };
        var edit = editProposalReader.Read(context, meetup, draft);
        return edit.Problems.Count > 0
            ? proposalRefusalCard.Draw(context, draft, edit.Problems, ButtonNames.Edit, EditCommand.FixButton, fromForm: false)
            : editService.Apply(meetup, edit.Proposal, draft, isConfirmed: false);
    }
}
