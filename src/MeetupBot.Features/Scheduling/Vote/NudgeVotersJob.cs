using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Vote;

/// <summary>Asks members with unfinished ballots once, before the poll closes.</summary>
internal sealed class NudgeVotersJob(Notifier notifier, Session session) : IJob
{
    public static string Kind => JobKinds.PollNudge;

    public static string Describe(string title) => $"Reminder: people who haven't answered about {title}";

    public static string DescribeDone(string title) => $"People who hadn't answered about {title} were reminded";

    public void Run(JobContext job)
    {
        if (job.Meetup is not { State: MeetupState.Polling, PollClosesAt: { } closes } meetup || job.Now >= closes)
            return;
        var poll = session.Polls.Find(meetup.Id);
        foreach (var recipient in Recipients(job.Item.MemberId, meetup, poll).Where(recipient => recipient != meetup.Organizer))
            notifier.Notify(recipient, new Notification(null, meetup, Until: closes) { MayMention = false, Fact = PollTopic.ClosesSoon });
    }

    /// <summary>
    /// A named member is asked only if they have no ballot yet and do not want to be kept apart from the organizer. Without a name, everyone with an
    /// unfinished ballot is asked.
    /// </summary>
    private IEnumerable<MemberId> Recipients(MemberId? named, Meetup meetup, Poll poll)
    {
        if (named is { } member)
            return poll.Ballots.Any(ballot => ballot.Member == member) || session.NoThanks.HasSaid(member, meetup.Organizer) ? [] : [member];
        return poll.Ballots.Where(ballot => !ballot.IsFinished(poll.Offered)).Select(ballot => ballot.Member);
    }
}
