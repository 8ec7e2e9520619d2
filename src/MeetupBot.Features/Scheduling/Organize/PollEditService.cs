using MeetupBot.Application.Interactions;
using MeetupBot.Application.Outbox;
using MeetupBot.Application.Settings;
using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
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
    EffectiveSettings settings,
    MeetupCardPosts meetupCardPosts,
    Notifier notifier,
    PollScheduleService pollScheduleService,
    Session session)
{
    /// <param name="times">The new times; none leaves them. A single one is set at once.</param>
    /// <returns>The poll, or the meetup that it became.</returns>
    public Meetup Save(Meetup before, Meetup edited, IReadOnlyList<MeetupTime> times)
    {
        if (times.Count > 0)
        {
            var edit = PollEdit.Apply(session.Polls.Find(before.Id), times, edited.Zone);
            session.Polls.SetOptions(before.Id, edit.Poll.Options);
            if (edit.Poll.Options is [var only])
                return decideService.ScheduleAt(edited, edit.Poll, only);
            edited = edited with { PollClosesAt = FindClose(before, edited, times) };
            pollScheduleService.ScheduleClose(edited, context.Now);
            AskAgain(edited, edit);
        }

        session.Meetups.Update(edited);
        meetupCardPosts.RefreshCards(edited.Id);
        return edited;
    }

    private Instant FindClose(Meetup before, Meetup edited, IReadOnlyList<MeetupTime> times)
    {
        var bounds = pollScheduleService.FindBounds(pollScheduleService.ClosingOf(edited), times, context.Now);
        return before.PollClosesAt is { } at && at > context.Now ? Instant.Min(at, bounds.Latest) : bounds.Usual;
    }

    private void AskAgain(Meetup edited, PollEdit edit)
    {
        foreach (var member in edit.AskAgain)
        {
            var question = new RichText([new Span.Strong(edited.Title)]) + Words.TimesChanged;
            var card = AskCard.Draw(question, edited, edit.Poll, edit.Poll.BallotOf(member), PhrasesOf(member, edited));
            var withoutAnswers = AskCard.Draw(question, edited, edit.Poll, Ballot.Blank(member), context.Phrases with { Zone = edited.Zone });
            notifier.Notify(member, new Notification(card, edited) { InChannel = withoutAnswers });
        }
    }

    private TimePhrases PhrasesOf(MemberId member, Meetup meetup) => session.Members.Find(member) is { } known
        ? context.Phrases with { Zone = settings.ZoneOf(known) }
        : context.Phrases with { Zone = meetup.Zone };
}
