using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Platform;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Delivers a reminder in the channel.</summary>
internal sealed class ReminderCardOutbox(
    IClock clock,
    MeetupViewReader meetupViewReader,
    CardLinkReader cardLinkReader,
    FollowingCardService followingCardService) : FollowingCardOutbox(followingCardService), IOutboxHandler<SpaceId>
{
    public static IReadOnlyList<string> Kinds { get; } = [CardKinds.Reminder];

    protected override Card? Draw(Meetup meetup, PostedCard posted, Capabilities capabilities)
    {
        var now = clock.GetCurrentInstant();
        if (posted.Message is null && meetup.State != MeetupState.Scheduled)
            return null;
        if (meetup.State == MeetupState.Cancelled)
            return MeetupCard.Draw(cardLinkReader.Link(meetupViewReader.Read(meetup), posted.SpaceId), now);
        var late = posted.Message is null && now - CardKinds.DueOf(posted.Kind) > JobContext.Late;
        return ReminderCard.DrawChannel(meetupViewReader.Read(meetup), late, now);
    }
}
