using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Applies an edit. Answers to unchanged times are kept, affected members are told, and cards, events and reminders are updated.
/// </summary>
internal sealed class EditService(
    InteractionContext context,
    RsvpService rsvpService,
    MeetupViewReader meetupViewReader,
    Notifier notifier,
    MeetupEventPosts meetupEventPosts,
    MeetupCardPosts meetupCardPosts,
    MoveDraftService moveDraftService,
    MoveNoticeService moveNoticeService,
    DraftService draftService,
    EffectiveSettings settings,
    PollScheduleService pollScheduleService,
    ReminderScheduleService reminderScheduleService,
    Session session)
{
    /// <summary>Saves it, or asks first when guests would be told of a move.</summary>
    /// <param name="proposal">The values as read; null leaves a value unchanged.</param>
    /// <param name="draft">The text as typed. Empty text removes the place or description; null leaves it unchanged.</param>
    public Reply Apply(Meetup meetup, Proposal proposal, ProposalDraft draft, bool isConfirmed)
    {
        var edited = Details(meetup, proposal, draft);
        if (meetup.State == MeetupState.Scheduled && proposal.Times is [var time])
            edited = edited with { Time = time };
        if (edited == meetup && (meetup.State == MeetupState.Scheduled || proposal.Times.Count == 0))
            return Refusals.Create(Words.NothingChanged);
        if (!isConfirmed && edited.Time != meetup.Time && moveNoticeService.Count(meetup, edited, context.Caller.Id) is > 0 and var people)
            return new Reply.Replace(Remarked(Ask(meetup, edited, draft, people), edited, proposal));
        edited = edited with { Sequence = meetup.Sequence + 1, ChangedAt = context.Now };
        if (meetup.State == MeetupState.Polling)
            edited = ChangePoll(meetup, edited, proposal.Times);
        session.Meetups.Update(edited);
        return new Reply.Replace(Remarked(Saved(meetup, edited, Follow(meetup, edited)), edited, proposal));
    }

    /// <summary>How long the meetup takes at a new time.</summary>
    /// <param name="length">As typed, or null.</param>
    public static Duration LengthOf(Meetup meetup, MeetupTime time, Duration? length)
    {
        if (length is { } given)
            return given;
        if (meetup.Time is not { } before || before.IsWholeDay == time.IsWholeDay)
            return meetup.Duration;
        if (time.IsWholeDay)
            return Duration.FromDays(1);
        // Whole days last so many times 24 h, which nobody means for a meetup that begins at 15:00.
        return meetup.Duration >= Duration.FromDays(1) ? Meetup.DefaultDuration : meetup.Duration;
    }

    private static Meetup Details(Meetup meetup, Proposal proposal, ProposalDraft draft) => meetup with
    {
        Title = proposal.Title ?? meetup.Title,
        Place = draft.Where is null ? meetup.Place : proposal.Place,
        Duration = meetup.State == MeetupState.Scheduled && proposal.Times is [var time]
            ? LengthOf(meetup, time, proposal.Duration)
            : proposal.Duration ?? meetup.Duration,
        Capacity = draft.Capacity is null ? meetup.Capacity : proposal.Capacity,
        Description = draft.Description is null ? meetup.Description : proposal.Description,
    };

    /// <summary>Shows the move and changes nothing yet.</summary>
    private Card Ask(Meetup meetup, Meetup edited, ProposalDraft draft, int people)
    {
        var own = draft with { Meetup = meetup.Id.Value };
        var typed = draftService.Keep(context, own);
        var when = TimeText.ForTyping([edited.Time!.Value], edited.Zone, edited.Duration);
        var key = moveDraftService.Keep(context, new MoveDraft(own with { When = when }, MoveDraft.Describe(meetup), typed));
        return MoveCard.DrawQuestion(context, meetup, edited, people, OtherChanges(meetup, edited), typed, key);
    }

    /// <summary>The names of the changed fields that the move itself does not show.</summary>
    private static List<string> OtherChanges(Meetup before, Meetup edited)
    {
        var fields = new List<string>();
        if (edited.Title != before.Title)
            fields.Add(ProposalForm.Title);
        if (edited.Place != before.Place)
            fields.Add(Words.PlaceField);
        if (edited.Capacity != before.Capacity)
            fields.Add(ProposalForm.Capacity);
        if (edited.Description != before.Description)
            fields.Add(ProposalForm.Description);
        return fields;
    }

    private Meetup ChangePoll(Meetup before, Meetup edited, IReadOnlyList<MeetupTime> times)
    {
        if (times.Count == 0)
            return edited;
        var edit = PollEdit.Apply(session.Polls.Find(before.Id), times, edited.Zone);
        session.Polls.SetOptions(before.Id, edit.Poll.Options);
        var bounds = pollScheduleService.FindBounds(pollScheduleService.ClosingOf(edited), times, context.Now);
        var closes = before.PollClosesAt is { } at && at > context.Now ? Instant.Min(at, bounds.Latest) : bounds.Usual;
        edited = edited with { PollClosesAt = closes };
        pollScheduleService.ScheduleClose(edited, context.Now);
        foreach (var member in edit.AskAgain)
        {
            var question = new RichText([new Span.Strong(edited.Title)]) + Words.TimesChanged;
            var card = AskCard.Draw(question, edited, edit.Poll, edit.Poll.BallotOf(member), PhrasesOf(member, edited));
            var withoutAnswers = AskCard.Draw(question, edited, edit.Poll, Ballot.Blank(member), context.Phrases with { Zone = edited.Zone });
            notifier.Notify(member, new Notification(card, edited) { InChannel = withoutAnswers });
        }

        return edited;
    }

    /// <returns>What guests are told; null when it does not concern them.</returns>
    private MoveNotice? Follow(Meetup before, Meetup edited)
    {
        MoveNotice? notice = null;
        if (edited.State == MeetupState.Scheduled)
        {
            if (edited.Capacity != before.Capacity)
                Resize(edited, before);
            if (edited.Time != before.Time)
                reminderScheduleService.TakeBack(edited.Id);
            // Check-ins at the earlier time do not count for the new one.
            if (edited.Time != before.Time && context.Now < CheckInWindow.Of(edited)!.Value.Start)
                session.Attendance.Clear(edited.Id);
            if (edited.Time != before.Time || edited.Duration != before.Duration || edited.Capacity is null != before.Capacity is null)
                reminderScheduleService.Plan(edited);
            if (edited.Time != before.Time || edited.Place != before.Place)
                notice = moveNoticeService.Announce(before, edited, context.Caller.Id);
            meetupEventPosts.RefreshEvents(edited);
        }

        meetupCardPosts.RefreshCards(edited.Id);
        return notice;
    }

    private void Resize(Meetup edited, Meetup before)
    {
        var guests = meetupViewReader.ReadGuests(before);
        rsvpService.Apply(edited, guests, guests.Resize(edited.Capacity));
    }

    private TimePhrases PhrasesOf(MemberId member, Meetup meetup) => session.Members.Find(member) is { } known
        ? context.Phrases with { Zone = settings.ZoneOf(known) }
        : context.Phrases with { Zone = meetup.Zone };

    /// <summary>With what is worth saying about how the times were read.</summary>
    private Card Remarked(Card card, Meetup edited, Proposal proposal)
    {
        var remarks = string.Join(' ', RemarkText.WriteReading(context, edited, proposal));
        return remarks.Length == 0 ? card : card with { Blocks = [card.Blocks[0], new Block.Paragraph(remarks), .. card.Blocks.Skip(1)] };
    }

    private Card Saved(Meetup before, Meetup edited, MoveNotice? notice)
    {
        var shown = before.Time is not null && (edited.Time != before.Time || edited.Duration != before.Duration) ? before : null;
        return notice switch
        {
            { IsLater: true } => MoveCard.DrawSaved(
                context, shown, edited, Words.ToldSoon, new Button(Words.TellNow, new(MoveButtons.TellButton, edited.Id.Value))),
            { People: > 0 and var people } => MoveCard.DrawSaved(context, shown, edited, Words.ToldOf(people)),
            { WasWaiting: true } => MoveCard.DrawSaved(context, shown, edited, Words.NobodyNeedsTelling),
            _ => MoveCard.DrawSaved(context, shown, edited, told: null),
        };
    }
}
