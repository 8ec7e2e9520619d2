using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Features.Scheduling.News;

namespace MeetupBot.Features.Scheduling.Organize;

/// <summary>
/// Tells the guests of a meetup that was moved what holds now. Only items of earlier versions are left; today the message itself waits.
/// </summary>
internal sealed class MovedJob(MeetupViewReader meetupViewReader, NewsPosts newsPosts) : IJob<MovedPayload>
{
    public static string Kind => "meetup.moved";

    public static string Describe(string title) => $"Guests of {title} hear that it moved";

    public static string DescribeDone(string title) => $"Guests of {title} heard that it moved";

    public static MovedPayload Read(string? payload) => MovedPayload.Read(payload!);

    public void Run(JobContext job, MovedPayload payload)
    {
        if (job.Meetup is not { State: MeetupState.Scheduled } meetup)
            return;
        foreach (var rsvp in meetupViewReader.ReadGuests(meetup).Rsvps)
            if (payload.KnownTo(rsvp.Member) is var known && !known.Holds(meetup))
                newsPosts.Tell(rsvp.Member, meetup, new NewsPayload(NewsStage.On, known, rsvp.Status));
    }
}
