using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>Links to the page on which one paints one's answers to a poll.</summary>
internal interface IGridLinks
{
    /// <summary>Whether links can be made.</summary>
    bool HasPages { get; }

    /// <param name="wasOnSight">Whether its owner may open it only because they had the card in front of them, which the page can't see.</param>
    /// <returns>Null if there are no pages.</returns>
    Uri? ToGrid(MemberId member, MeetupId meetup, bool wasOnSight, Instant until);
}
