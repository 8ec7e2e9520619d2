using MeetupBot.Domain.Meetups;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Features.Scheduling.Meetups;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Recap;

/// <summary>Posts recaps and keeps them current.</summary>
internal sealed class RecapPosts(Session session, MeetupCardPosts meetupCardPosts)
{
    /// <summary>Posts the recap once in each of the community's channels that has a card of the meetup.</summary>
    public void PostRecap(Meetup meetup)
    {
        var spaces = session.Communities.Spaces(meetup.Community).Select(space => space.Id).ToHashSet();
        var cards = session.Cards.Of(meetup.Id)
            .Where(card => spaces.Contains(card.SpaceId) && meetup.MayBeShownIn(card.SpaceId, card.Channel)).ToLookup(card => card.SpaceId);
        foreach (var space in cards.Where(space => space.All(card => card.Kind != RecapCard.Kind)))
        {
            var channel = (space.FirstOrDefault(card => card.Kind == CardKinds.Meetup) ?? space.First()).Channel;
            meetupCardPosts.Place(meetup.Id, space.Key, RecapCard.Kind, channel);
        }

        RefreshRecap(meetup.Id);
    }

    /// <summary>Refreshes the recap after new answers.</summary>
    public void RefreshRecap(MeetupId meetup) => meetupCardPosts.Refresh(meetup, RecapCard.Kind);
}
