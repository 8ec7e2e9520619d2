using MeetupBot.Domain.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Changes who sees an upcoming meetup, with all that the others see of it.</summary>
internal sealed class AudienceService(
    LinkedCardPosts linkedCardPosts,
    MeetupCardPosts meetupCardPosts,
    MeetupEventPosts meetupEventPosts,
    Session session)
{
    public Meetup Change(Meetup meetup, Audience audience)
    {
        var changed = meetup with { Audience = audience };
        session.Meetups.Update(changed);
        if (changed.IsOpen)
            linkedCardPosts.ShowElsewhere(changed);
        else
            linkedCardPosts.TakeBack(changed);
        if (changed.State == MeetupState.Scheduled)
            meetupEventPosts.RefreshEvents(changed);
        // People's own pages follow its cards.
        meetupCardPosts.RefreshCards(changed.Id);
        return changed;
    }
}
