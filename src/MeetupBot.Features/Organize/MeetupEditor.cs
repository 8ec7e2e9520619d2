using MeetupBot.Chat;
using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Rsvps;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Cards;
using MeetupBot.Features.Decide;
using MeetupBot.Features.Outgoing;
using MeetupBot.Features.Propose;
using MeetupBot.Features.Turns;
using MeetupBot.Features.Vote;
using MeetupBot.Features.Wording;
using NodaTime;

namespace MeetupBot.Features.Organize;

/// <summary>Applies an edit: answers to what stays are kept, who is concerned is told, cards, events and reminders follow.</summary>
public sealed class MeetupEditor(Turn turn)
{
    /// <param name="meetup">As it is.</param>
    /// <param name="proposal">As read; null is left as it is.</param>
    /// <param name="draft">As typed: an empty text, unlike a missing one, takes the place or description away.</param>
    public Reply Apply(Meetup meetup, Proposal proposal, ProposalDraft draft)
    {
        var edited = Details(meetup, proposal, draft);
        if (meetup.State == MeetupState.Scheduled && proposal.Times is [var time])
            edited = edited with { Time = time };
        if (edited == meetup && proposal.Times.Count == 0)
            return Refusals.Say(Words.NothingChanged);
        edited = edited with { Sequence = meetup.Sequence + 1, ChangedAt = turn.Now };
        if (meetup.State == MeetupState.Polling)
            edited = ChangePoll(meetup, edited, proposal.Times);
        turn.Session.Meetups.Update(edited);
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
        var edit = PollEdit.Apply(turn.Session.Polls.Find(before.Id), times, edited.Zone);
        turn.Session.Polls.SetOptions(before.Id, edit.Poll.Options);
        var closes = before.PollClosesAt is { } at && at > turn.Now ? at : turn.Now + turn.Scope.Options.PollClosesAfter;
        edited = edited with { PollClosesAt = PollKeeper.ClosesAt(times, edited.Zone, edited.Duration, closes, turn.Now) };
        PollKeeper.ScheduleClose(turn.Session, edited, turn.Now);
        foreach (var member in edit.AskAgain)
        {
            var question = new RichText([new Span.Strong(edited.Title)]) + Words.TimesChanged;
            var card = AskCard.Of(question, edited, edit.Poll, edit.Poll.BallotOf(member), PhrasesOf(member, edited));
            var withoutAnswers = AskCard.Of(question, edited, edit.Poll, Ballot.Blank(member), turn.Phrases with { Zone = edited.Zone });
            turn.Scope.Messenger.Tell(member, new Telling(card, edited) { InChannel = withoutAnswers });
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
                turn.Scope.Planner.TakeBack(edited.Id);
            // Who came at the earlier time is not there at the new one.
            if (edited.Time != before.Time && turn.Now < CheckInWindow.Of(edited)!.Value.Start)
                turn.Session.Attendance.Clear(edited.Id);
            if (edited.Time != before.Time || edited.Duration != before.Duration || edited.Capacity is null != before.Capacity is null)
                turn.Scope.Planner.Plan(edited);
            if (edited.Time != before.Time || edited.Place != before.Place)
                TellMoved(before, edited);
            turn.Scope.Messenger.RefreshEvents(edited);
        }

        turn.Scope.Messenger.RefreshCards(edited.Id);
    }

    private void Resize(Meetup edited, Meetup before)
    {
        var guests = turn.Scope.Desk.Guests(before);
        turn.Scope.GuestBook.Apply(edited, guests, guests.Resize(edited.Capacity));
    }

    private void TellMoved(Meetup before, Meetup edited)
    {
        var view = turn.Scope.Desk.View(edited);
        // Who expects it soon has to hear at any hour that it is later.
        var urgency = turn.Scope.Messenger.IsNear(before) ? Urgency.AtOnce : Urgency.Waits;
        foreach (var rsvp in view.Guests.Rsvps.Where(rsvp => rsvp.Member != turn.Caller.Id))
            turn.Scope.Messenger.Tell(rsvp.Member, new Telling(ChangeCards.Moved(view, before, rsvp, turn.Now), edited, Urgency: urgency));
    }

    private TimePhrases PhrasesOf(MemberId member, Meetup meetup) => turn.Session.Members.Find(member) is { } known
        ? turn.Phrases with { Zone = turn.Scope.Messenger.ZoneOf(known) }
        : turn.Phrases with { Zone = meetup.Zone };

    private Card Saved(Meetup edited)
    {
        var what = edited.Time is { } time ? ", " + turn.Phrases.Span(time, edited.Duration) : RichText.Empty;
        return new Card(
        [
            new Block.Paragraph(new RichText([Words.SavedColon, new Span.Strong(edited.Title)]) + what + "."),
            .. OrganizerPanel.Of(edited, turn.Now),
            new Block.Small([new Span.Code(edited.Id.Value)]),
        ])
        {
            Tone = CardTone.Settled,
            Summary = Words.Saved,
        };
    }
}
