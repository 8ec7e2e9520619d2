using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Follows a card that has just shown the newest state of its meetup, in the same transaction.</summary>
internal interface ICardObserver
{
    void CardShown(Meetup meetup);
}
