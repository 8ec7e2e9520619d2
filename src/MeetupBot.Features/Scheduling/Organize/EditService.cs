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
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Propose;
using MeetupBot.Features.Scheduling.Remind;
using MeetupBot.Features.Scheduling.Rsvps;
using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Applies an edit. Answers to unchanged times are kept, affected members are told, and cards, events and reminders are updated.
/// </summary>
internal sealed class EditService(
    InteractionContext context,
    RsvpService rsvpService,
    MeetupViewReader meetupViewReader,
    MeetupsOptions options,
    Notifier notifier,
    MeetupEventPosts meetupEventPosts,
    MeetupCardPosts meetupCardPosts,
    EffectiveSettings settings,
    PollScheduleService pollScheduleService,
    ReminderScheduleService reminderScheduleService,
    Session session)
{
    /// <param name="proposal">The values as read; null leaves a value unchanged.</param>
    /// <param name="draft">The text as typed. Empty text removes the place or description; null leaves it unchanged.</param>
    public Reply Apply(Meetup meetup, Proposal proposal, ProposalDraft draft)
    {
        var edited = Details(meetup, proposal, draft);
        if (meetup.State == MeetupState.Scheduled && proposal.Times is [var time])
            edited = edited with { Time = time };
        if (edited == meetup && proposal.Times.Count == 0)
            return Refusals.Create(Words.NothingChanged);
        edited = edited with { Sequence = meetup.Sequence + 1, ChangedAt = context.Now };
        if (meetup.State == MeetupState.Polling)
            edited = ChangePoll(meetup, edited, proposal.Times);
        session.Meetups.Update(edited);
        Follow(meetup, edited);
        return new Reply.Replace(Saved(edited));
    }

    private static Meetup Details(Meetup meetup, Proposal proposal, ProposalDraft draft) => meetup with
    {
        Title = proposal.Title ?? meetup.Title,
        Place = draft.Where is null ? meetup.Place : proposal.Place,
        Duration = proposal.Duration ?? meetup.Duration,
        Capacity = draft.Capacity is null ? meetup.Capacity : proposal.Capacity,
        Description = draft.Description is null ? meetup.Description : proposal.Description,
    };

    private Meetup ChangePoll(Meetup before, Meetup edited, IReadOnlyList<MeetupTime> times)
    {
        if (times.Count == 0)
            return edited;
        var edit = PollEdit.Apply(session.Polls.Find(before.Id), times, edited.Zone);
        session.Polls.SetOptions(before.Id, edit.Poll.Options);
        var closes = before.PollClosesAt is { } at && at > context.Now ? at : context.Now + options.PollClosesAfter;
        edited = edited with { PollClosesAt = PollScheduleService.ClosesAt(times, edited.Zone, edited.Duration, closes, context.Now) };
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

    private void Follow(Meetup before, Meetup edited)
    {
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
                TellMoved(before, edited);
            meetupEventPosts.RefreshEvents(edited);
        }

        meetupCardPosts.RefreshCards(edited.Id);
    }

    private void Resize(Meetup edited, Meetup before)
    {
        var guests = meetupViewReader.ReadGuests(before);
        rsvpService.Apply(edited, guests, guests.Resize(edited.Capacity));
    }

    private void TellMoved(Meetup before, Meetup edited)
    {
        var view = meetupViewReader.Read(edited);
        // Guests of a meetup that was about to begin must hear at any hour that it moved.
        var urgency = notifier.IsNear(before) ? Urgency.AtOnce : Urgency.Waits;
        foreach (var rsvp in view.Guests.Rsvps.Where(rsvp => rsvp.Member != context.Caller.Id))
            notifier.Notify(rsvp.Member, new Notification(ChangeCard.Draw(view, before, rsvp, context.Now), edited, Urgency: urgency));
    }

    private TimePhrases PhrasesOf(MemberId member, Meetup meetup) => session.Members.Find(member) is { } known
        ? context.Phrases with { Zone = settings.ZoneOf(known) }
        : context.Phrases with { Zone = meetup.Zone };

    private Card Saved(Meetup edited)
    {
        var what = edited.Time is { } time ? ", " + context.Phrases.Span(time, edited.Duration) : RichText.Empty;
        return new Card(
        [
            new Block.Paragraph(new RichText([Words.SavedColon, new Span.Strong(edited.Title)]) + what + "."),
            .. OrganizerCard.DrawBlocks(edited, context.Now),
            Block.Footer.OfId(edited.Id.Value),
        ])
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        };
    }
}
