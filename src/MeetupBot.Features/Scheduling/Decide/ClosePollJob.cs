using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Closes a poll when its time is up.</summary>
internal sealed class ClosePollJob(
    DecideService decideService,
    ExpirePollJob expirePollJob,
    MeetupViewReader meetupViewReader,
    MeetupCardPosts meetupCardPosts,
    Notifier notifier,
    Session session) : IJob
{
    public static string Kind => "poll.close";

    public static string Describe(string title) => $"The poll for {title} closes";

    public static string DescribeDone(string title) => $"The poll for {title} closed";

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Polling } meetup)
            return;
        var poll = session.Polls.Find(meetup.Id);
        if (decideService.CloseOnBestTime(meetup, poll, job.IsLate ? null : job.Item.DueAt) is not null)
            return;
        var undecided = meetup with { PollClosesAt = null };
        session.Meetups.Update(undecided);
        meetupCardPosts.RefreshCards(meetup.Id);
        expirePollJob.Schedule(job, undecided, poll);
        var canStayOpen = poll.Options.Any(option => decideService.CanChoose(meetup, option));
        var card = ChosenCard.DrawNothingChosen(meetupViewReader.Read(undecided), canStayOpen, job.Now);
        notifier.Notify(meetup.Organizer, new Notification(card, meetup, Urgency: Urgency.AtOnce) { Fact = UndecidedTopic.Fact });
    }
}
