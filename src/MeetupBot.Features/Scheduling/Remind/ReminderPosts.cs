using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Cards;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Remind;

/// <summary>Posts a reminder in every channel that has a card of the meetup and is still meant to.</summary>
internal sealed class ReminderPosts(Session session, MeetupCardPosts meetupCardPosts)
{
    public void PostReminder(Meetup meetup, Instant due, Instant until)
    {
        meetupCardPosts.RefreshUnposted(meetup.Id);
        foreach (var posted in session.Cards.Of(meetup.Id)
            .Where(posted => meetup.MayBeShownIn(posted.SpaceId, posted.Channel)).DistinctBy(posted => (posted.SpaceId, posted.Channel)).ToList())
        {
            var reminder = new PostedCard
            {
                MeetupId = meetup.Id,
                SpaceId = posted.SpaceId,
                Kind = CardKinds.ReminderAt(due),
                Channel = posted.Channel,
            };
            session.Cards.Save(reminder);
            meetupCardPosts.Refresh(reminder, until);
        }
    }
}
