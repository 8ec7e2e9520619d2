using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Tries hourly to put an event that a platform refused into its list, until it is there or has begun.</summary>
internal sealed class RetryEventJob(MeetupEventPosts meetupEventPosts, Session session) : IJob<RefusedPayload>
{
    public static string Kind => "event.retry";

    public static string Describe(string title) => $"Another try at the event of {title}";

    public static string DescribeDone(string title) => $"The event of {title} was tried again";

    public static RefusedPayload Read(string? payload) => RefusedPayload.Read(payload);

    public static string KeyOf(MeetupId meetup, SpaceId space) => $"{Kind}:{meetup}:{space.Value}";

    public void Run(JobContext job, RefusedPayload payload)
    {
        if (job.Meetup is { State: MeetupState.Scheduled, Span: { } span } meetup && job.Now < span.Start
            && job.Item.SpaceId is { } id && session.Communities.FindSpace(id) is { LeftAt: null } space)
            meetupEventPosts.RefreshEvent(meetup.Id, space);
    }
}
