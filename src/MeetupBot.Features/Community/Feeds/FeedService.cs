using MeetupBot.Application.Membership;
using MeetupBot.Domain.Calendar;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Community.Feeds;

/// <summary>Makes and ends the addresses at which calendars are fetched, and says whether one still gives anything.</summary>
internal sealed class FeedService(Session session, IClock clock) : IDepartureObserver
{
    private Instant Now => clock.GetCurrentInstant();

    /// <summary>The member's addresses for one calendar that have not ended, the oldest first.</summary>
    public IReadOnlyList<Feed> List(FeedKind kind, MemberId member, CommunityId community) =>
        [.. session.Feeds.Of(member).Where(feed => feed.Kind == kind && (kind == FeedKind.Mine || feed.CommunityId == community))];

    /// <param name="alone">Whether all earlier addresses of this calendar end. Otherwise only the oldest does, when there are too many.</param>
    /// <returns>The secret part of the address; null when the member may not have this calendar.</returns>
    public string? Make(FeedKind kind, MemberId member, CommunityId community, bool alone)
    {
        if (!IsFor(kind, member, community))
            return null;
        var before = List(kind, member, community);
        foreach (var feed in alone ? before : before.Take(before.Count + 1 - Feed.MostAddresses))
            session.Feeds.End(feed.Id, Now);
        return session.Feeds.Add(kind, member, community, before.Any(feed => feed.Polls), Now);
    }

    /// <summary>Whether its owner may still read it. An owner who was forgotten, has left, or has become a guest may not.</summary>
    public bool IsAlive(Feed feed) => feed.RevokedAt is null
        && (feed.Kind == FeedKind.Public || (feed.MemberId is { } member && IsFor(feed.Kind, member, feed.CommunityId)));

    /// <summary>Guests see the community's meetups only where a card is in front of them.</summary>
    public bool IsFor(FeedKind kind, MemberId member, CommunityId community) => session.Members.Here([member]).Count > 0
        && (kind == FeedKind.Mine || session.Members.Accounts([member]).Any(account =>
            account is { LeftAt: null, IsGuest: false } && session.Communities.AreLinked(account.CommunityId, community)));

    public void Left(MemberId member)
    {
        foreach (var feed in session.Feeds.Of(member).Where(feed => !IsAlive(feed)).ToList())
            session.Feeds.End(feed.Id, Now);
    }
}
