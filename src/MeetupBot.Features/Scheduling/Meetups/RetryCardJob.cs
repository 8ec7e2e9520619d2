using MeetupBot.Application.Jobs;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Tries hourly to show cards that a platform refused, until they are shown or the meetup is over.</summary>
internal sealed class RetryCardJob(RefusedCardService refusedCardService, MeetupCardPosts meetupCardPosts) : IJob<RefusedPayload>
{
    public static readonly Duration Pace = Duration.FromHours(1);

    public static string Kind => "card.retry";

    public static string Describe(string title) => $"Another try at posting the card of {title}";

    public static string DescribeDone(string title) => $"The card of {title} was tried again";

    public static RefusedPayload Read(string? payload) => RefusedPayload.Read(payload);

    public static string KeyOf(MeetupId meetup, SpaceId space) => $"{Kind}:{meetup}:{space.Value}";

    public void Run(JobContext job, RefusedPayload payload)
    {
        if (job.Meetup is not { IsUpcoming: true } meetup || job.Item.SpaceId is not { } space)
            return;
        // The item stays until the cards are shown, so that the same refusal is not told twice.
        refusedCardService.Schedule(meetup.Id, space, payload.Obstacle);
        foreach (var card in refusedCardService.ListCards(meetup.Id, space))
            meetupCardPosts.Refresh(card);
    }
}
