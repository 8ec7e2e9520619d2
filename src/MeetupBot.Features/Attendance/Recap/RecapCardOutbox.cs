using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Delivers the recap, which is updated as people answer.</summary>
internal sealed class RecapCardOutbox(RecapCard recapCard, FollowingCardService followingCardService)
    : FollowingCardOutbox(followingCardService), IOutboxHandler<SpaceId>
{
    public static IReadOnlyList<string> Kinds { get; } = [RecapCard.Kind];

    protected override Card Draw(Meetup meetup, PostedCard posted, Capabilities capabilities) => recapCard.Draw(meetup);
}
