using MeetupBot.Application.Jobs;
using MeetupBot.Application.Texts;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Polls;
using MeetupBot.Features.Scheduling.Cancel;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Decide;

/// <summary>Cancels a meetup whose poll closed without a time, as soon as none of its times is ahead.</summary>
internal sealed class ExpirePollJob(CancelService cancelService, Session session) : IJob
{
    /// <summary>For an organizer who could not be asked before.</summary>
    private static readonly Duration Grace = Duration.FromDays(2);

    public static string Kind => "poll.expire";

    public static string Describe(string title) => $"{title} is called off unless a time is chosen";

    public static string DescribeDone(string title) => $"The last time of {title} has passed";

    public void Schedule(JobContext job, Meetup meetup, Poll poll)
    {
        var last = poll.Options.Max(option => DecideService.AheadUntil(option.Time, meetup.Zone));
        session.Due.Schedule(new DueItem
        {
            Kind = Kind,
            Key = $"{Kind}:{meetup.Id}",
            MeetupId = meetup.Id,
            DueAt = last > job.Now ? last : job.Now + Grace,
        });
    }

    public void Run(JobContext job)
    {
        if (job.Meetup is { State: MeetupState.Polling, PollClosesAt: null } meetup)
            cancelService.Cancel(meetup, by: null, Words.NoTimeFound);
    }
}
