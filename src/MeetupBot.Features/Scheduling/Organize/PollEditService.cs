using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Time;
using MeetupBot.Features.Scheduling.Decide;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.Vote;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>Saves an edit of a poll: answers to times that stay are kept, who could come at a removed one is asked again.</summary>
internal sealed class PollEditService(
    InteractionContext context,
    DecideService decideService,
    MeetupCardPosts meetupCardPosts,
    Notifier notifier,
    PollScheduleService pollScheduleService,
    Session session)
{
    /// <param name="edit">The new times, as <see cref="Find"/> has it; null leaves them. A single one is set at once.</param>
    /// <returns>The poll, or the meetup that it became; how many are asked anew; and a chosen close that is too late, or null.</returns>
    public (Meetup Edited, int AskedAnew, Instant? TooLate) Save(Meetup before, Meetup edited, PollEdit? edit)
    {
        var (asked, tooLate) = (0, (Instant?)null);
        if (edit is not null)
        {
            session.Polls.SetOptions(before.Id, edit.Poll.Options);
            if (IsOrganizer(before) && edit.Poll.BallotOf(before.Organizer) is { Answered.IsEmpty: false } own)
                session.Polls.Save(before.Id, own, context.Now);
            if (edit.Poll.Options is [var only])
                return (decideService.ScheduleAt(edited, edit.Poll, only), 0, null);
            var bounds = pollScheduleService.FindBounds(pollScheduleService.ClosingOf(edited), [.. edit.Poll.Options.Select(option => option.Time)], context.Now);
            // What nobody chose is worked out anew.
            var chosen = pollScheduleService.IsCloseChosen(before.Id) && before.PollClosesAt > context.Now ? before.PollClosesAt : null;
            var isKept = chosen <= bounds.Latest;
            edited = edited with { PollClosesAt = isKept ? chosen : bounds.Usual };
            pollScheduleService.ScheduleClose(edited, context.Now, isKept);
            AskAgain(edited, edit);
            (asked, tooLate) = (edit.AskAgain.Count, isKept ? null : chosen);
        }

        session.Meetups.Update(edited);
        meetupCardPosts.RefreshCards(edited.Id);
        return (edited, asked, tooLate);
    }

    /// <param name="times">All times of the changed poll; none leaves them.</param>
    public PollEdit? Find(Meetup poll, IReadOnlyList<MeetupTime> times) =>
        poll.State == MeetupState.Polling && times.Count > 0
            ? PollEdit.Apply(session.Polls.Find(poll.Id), times, poll.Zone, poll.Organizer, IsOrganizer(poll))
            : null;

    /// <summary>How many others would be asked anew. One time sets the meetup, which is asked about by itself.</summary>
    public int CountAsked(PollEdit? edit) =>
        edit is { Poll.Options.Count: > 1 } ? edit.AskAgain.Count(member => member != context.Caller.Id) : 0;

    private bool IsOrganizer(Meetup poll) => context.Caller.Id == poll.Organizer;

    private void AskAgain(Meetup edited, PollEdit edit)
    {
        foreach (var member in edit.AskAgain)
            notifier.Notify(member, new Notification(null, edited) { Fact = PollTopic.TimesChanged });
    }
}
