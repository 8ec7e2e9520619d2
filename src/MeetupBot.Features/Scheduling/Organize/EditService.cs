using MeetupBot.Application.Interactions;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Applies an edit. Answers to unchanged times are kept, affected members are told, and cards, events and reminders are updated.
/// </summary>
internal sealed class EditService(
    InteractionContext context,
    CardPlaceService cardPlaceService,
    RsvpService rsvpService,
    MeetupViewReader meetupViewReader,
    MeetupEventPosts meetupEventPosts,
    MeetupCardPosts meetupCardPosts,
    ReminderLinePosts reminderLinePosts,
    MoveDraftService moveDraftService,
    MoveNoticeService moveNoticeService,
    DraftService draftService,
    EditProposalReader editProposalReader,
    PollEditService pollEditService,
    PollEditedCard pollEditedCard,
    ReminderScheduleService reminderScheduleService,
    Session session)
{
    private const int SeriesLookedAt = 16;

    /// <summary>Saves it, or asks first when guests would be told of a move.</summary>
    /// <param name="proposal">The values as read; null leaves a value unchanged. One time of a poll sets it.</param>
    /// <param name="draft">The text as typed. Empty text removes the place or description; null leaves it unchanged.</param>
    public Reply Apply(Meetup meetup, Proposal proposal, ProposalDraft draft, bool isConfirmed)
    {
        var edited = Details(meetup, proposal, draft);
        if (edited == meetup && (meetup.State == MeetupState.Scheduled || proposal.Times.Count == 0))
            return Refusals.Create(Words.NothingChanged);
        if (draft.WhoStays is null && FindTooMany(meetup, edited) is { } guests)
            return new Reply.Replace(PlacesCard.DrawQuestion(meetupViewReader.Read(meetup), guests, Keep(meetup, draft), context.Now));
        var poll = pollEditService.Find(meetup, proposal.Times);
        if (!isConfirmed && pollEditService.CountAsked(poll) is > 0 and var voters)
            return new Reply.Replace(Remarked(AskPoll(meetup, edited, proposal.Times, draft, voters), edited, proposal, draft));
        if (!isConfirmed && MoveRule.IsMoved(meetup, edited) && AskMove(meetup, edited, draft) is { } question)
            return new Reply.Replace(Remarked(question, edited, proposal, draft));
        if (RefuseIfUnshowable(meetup, edited, proposal, draft) is { } refusal)
            return refusal;
        edited = edited with { Sequence = meetup.Sequence + 1, ChangedAt = context.Now };
        return new Reply.Replace(Remarked(Save(meetup, edited, poll, draft), edited, proposal, draft));
    }

    private static Meetup Details(Meetup meetup, Proposal proposal, ProposalDraft draft) => meetup with
    {
        Title = proposal.Title ?? meetup.Title,
        Time = meetup.State == MeetupState.Scheduled && proposal.Times is [var time] ? time : meetup.Time,
        Place = draft.Where is null ? meetup.Place : proposal.Place,
        Duration = proposal.Duration ?? meetup.Duration,
        Capacity = draft.Capacity is null ? meetup.Capacity : proposal.Capacity,
        Description = draft.Description is null ? meetup.Description : proposal.Description,
    };

    /// <summary>A move is refused while its card could not show it. Details follow when they can.</summary>
    private Reply? RefuseIfUnshowable(Meetup meetup, Meetup edited, Proposal proposal, ProposalDraft draft)
    {
        var isMoved = meetup.State == MeetupState.Polling ? proposal.Times.Count > 0 : MoveRule.IsMoved(meetup, edited);
        return isMoved ? cardPlaceService.RefuseIfUnshowable(context, meetup, () => new(MoveButtons.MoveButton, KeyOf())) : null;

        string KeyOf() => meetup.State == MeetupState.Polling
            ? KeepPoll(meetup, edited, proposal.Times, draft).Key
            : KeepMove(meetup, edited, draft).Key;
    }

    /// <summary>Shows the move and changes nothing yet.</summary>
    /// <returns>Null when nobody would be told, and no other meetup of its series comes on that day.</returns>
    private Card? AskMove(Meetup meetup, Meetup edited, ProposalDraft draft)
    {
        var (people, isTwice) = (moveNoticeService.Count(meetup, edited, context.Caller.Id), IsOnAnotherDate(meetup, edited));
        if (people == 0 && !isTwice)
            return null;
        var (typed, key) = KeepMove(meetup, edited, draft);
        return MoveCard.DrawQuestion(context, meetup, edited, people, isTwice, typed, key);
    }

    /// <summary>Whether a meetup moves to the day of another one of its series, which is posted or is still to come.</summary>
    private bool IsOnAnotherDate(Meetup meetup, Meetup edited)
    {
        if (meetup.Series is not { } id || session.Series.Find(id) is not { } series)
            return false;
        var date = edited.Time!.Value.DateIn(edited.Zone);
        return meetup.Time!.Value.DateIn(meetup.Zone) != date
            && (session.Meetups.OfSeries(id, SeriesLookedAt).Any(other => other.Id != meetup.Id && other.IsUpcoming && other.Time?.DateIn(other.Zone) == date)
                || (series.State == SeriesState.Running && series.SkipOf(date) is null && series.Ahead(SeriesLookedAt).Any(one => one.Date == date)));
    }

    private (string Typed, string Key) KeepMove(Meetup meetup, Meetup edited, ProposalDraft draft)
    {
        // A duration alone is read again as it was typed: the meetup may have begun, and its start could not be typed any more.
        var when = string.IsNullOrWhiteSpace(draft.When) ? null : TimeText.ForTyping([edited.Time!.Value], edited.Zone, edited.Duration);
        return Keep(meetup, [meetup.Time!.Value], draft, draft with { When = when });
    }

    /// <summary>The same of a poll, whose voters would be asked anew.</summary>
    private Card AskPoll(Meetup meetup, Meetup edited, IReadOnlyList<MeetupTime> times, ProposalDraft draft, int people)
    {
        var (typed, key) = KeepPoll(meetup, edited, times, draft);
        return MoveCard.DrawPollQuestion(context, (meetup, editProposalReader.ListTimes(meetup)), (edited, times), people, typed, key);
    }

    private (string Typed, string Key) KeepPoll(Meetup meetup, Meetup edited, IReadOnlyList<MeetupTime> times, ProposalDraft draft)
    {
        var shown = draft with { When = TimeText.ForTyping(times, edited.Zone), Duration = edited.Duration == meetup.Duration ? null : DurationText.Of(edited.Duration) };
        return Keep(meetup, editProposalReader.ListTimes(meetup), draft, shown);
    }

    /// <summary>What becomes of the guest list when there are fewer places than are taken; null when there are enough.</summary>
    private GuestListChange? FindTooMany(Meetup meetup, Meetup edited) =>
        meetup.State == MeetupState.Scheduled && edited.Capacity is { } places && places < (meetup.Capacity ?? int.MaxValue)
        && meetupViewReader.ReadGuests(meetup) is var guests && guests.Taken > places
        && guests.Shrink(places, Hosts(meetup)) is { Moved.Count: > 0 } change
            ? change
            : null;

    private static HashSet<MemberId> Hosts(Meetup meetup) => [meetup.Organizer, .. meetup.CoHosts];

    /// <returns>The key of the edit as typed.</returns>
    private string Keep(Meetup meetup, ProposalDraft draft) => draftService.Keep(context, draft with { Meetup = meetup.Id.Value });

    /// <returns>The keys of the edit as typed and of the move as shown.</returns>
    private (string Typed, string Key) Keep(Meetup meetup, IReadOnlyList<MeetupTime> before, ProposalDraft draft, ProposalDraft shown)
    {
        var id = meetup.Id.Value;
        var typed = Keep(meetup, draft);
        return (typed, moveDraftService.Keep(context, new MoveDraft(shown with { Meetup = id }, MoveDraft.Describe(meetup, before), typed)));
    }

    private Card Save(Meetup before, Meetup edited, PollEdit? poll, ProposalDraft draft)
    {
        if (before.State == MeetupState.Polling)
            return pollEditedCard.Draw(context, before, pollEditService.Save(before, edited, poll));
        session.Meetups.Update(edited);
        var resized = edited.Capacity == before.Capacity ? null : Resize(before, edited, draft.WhoStays);
        var saved = Saved(before, edited, Follow(before, edited));
        return resized is null ? saved : PlacesCard.WithChange(saved, meetupViewReader.Read(edited), resized);
    }

    /// <returns>What guests are told; null when it does not concern them.</returns>
    private MoveNotice? Follow(Meetup before, Meetup edited)
    {
        var time = edited.Time!.Value;
        // Reminders name the start, and of whole days the last one, too.
        if (time != before.Time || time.DaysIn(edited.Duration) != time.DaysIn(before.Duration))
            reminderScheduleService.TakeBack(edited.Id);
        // Check-ins at the earlier time do not count for the new one.
        if (time != before.Time && context.Now < CheckInWindow.Of(edited)!.Value.Start)
            session.Attendance.Clear(edited.Id);
        if (time != before.Time || edited.Duration != before.Duration || edited.Capacity is null != before.Capacity is null)
            reminderScheduleService.Plan(edited);
        MoveNotice? notice = MoveRule.IsMoved(before, edited) || edited.Place != before.Place
            ? moveNoticeService.Announce(before, edited, context.Caller.Id)
            : null;
        meetupEventPosts.RefreshEvents(edited);
        meetupCardPosts.RefreshCards(edited.Id);
        if (notice is not null)
        {
            meetupCardPosts.RefreshReminders(edited.Id);
            reminderLinePosts.ShrinkAll(edited);
        }

        return notice;
    }

    private GuestListChange Resize(Meetup before, Meetup edited, WhoStays? whoStays)
    {
        var guests = meetupViewReader.ReadGuests(before);
        var change = whoStays == WhoStays.TheFirst && edited.Capacity is { } places
            ? guests.Shrink(places, Hosts(edited))
            : guests.Resize(edited.Capacity);
        rsvpService.Apply(edited, guests, change);
        return change;
    }

    /// <summary>With what is worth saying about how it was read.</summary>
    private Card Remarked(Card card, Meetup edited, Proposal proposal, ProposalDraft draft)
    {
        var remarks = string.Join(' ', WriteRemarks(edited, proposal, draft));
        return remarks.Length == 0 ? card : card with { Blocks = [card.Blocks[0], new Block.Paragraph(remarks), .. card.Blocks.Skip(1)] };
    }

    private IEnumerable<string> WriteRemarks(Meetup edited, Proposal proposal, ProposalDraft draft)
    {
        var times = proposal.Times.Count > 0 ? proposal.Times : editProposalReader.ListTimes(edited);
        var shown = proposal with { Times = times, Duration = DurationReader.Read(draft.Duration) };
        // A move shows the meetup's own clock by itself.
        var isPoll = edited.State == MeetupState.Polling && proposal.Times.Count > 0;
        foreach (var remark in isPoll ? RemarkText.Write(context, edited, shown) : RemarkText.WriteWithoutZone(context, edited, shown))
            yield return remark;
        if (edited.Capacity is { } places && draft.Capacity is not null && edited.State == MeetupState.Scheduled
            && meetupViewReader.ReadGuests(edited).Taken is var going && going > places)
            yield return Words.GoingAlready(going);
    }

    private Card Saved(Meetup before, Meetup edited, MoveNotice? notice) => notice switch
    {
        { IsLater: true, IsOnlyMovers: true } => MoveCard.DrawSaved(context, before, edited, Words.OnlyMoversToldSoon),
        { IsLater: true } later => MoveCard.DrawSaved(
            context, before, edited, Words.ToldSoon(later.MayWait), new Button(Words.TellNow, new(MoveButtons.TellButton, edited.Id.Value))),
        { People: > 0 } now => MoveCard.DrawSaved(context, before, edited, Words.ToldMove(now.People, now.MayWait)),
        { WasWaiting: true } => MoveCard.DrawSaved(context, before, edited, Words.NobodyNeedsTelling),
        _ => MoveCard.DrawSaved(context, before, edited, told: null),
    };
}
