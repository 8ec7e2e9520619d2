using MeetupBot.Domain.Meetups;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Runs after a card was updated to its meetup's newest state, in the same transaction.</summary>
internal interface ICardObserver
{
    void CardShown(Meetup meetup);
}
