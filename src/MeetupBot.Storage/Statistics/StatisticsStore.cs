using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using NodaTime;

namespace MeetupBot.Storage.Statistics;

/// <summary>Totals of a community and all that are linked with it; no names. Spans begin with their first instant and end before their last.</summary>
public sealed class StatisticsStore
{
    private readonly StoreConnection _connection;
    private readonly CommunityStore _communities;

    internal StatisticsStore(StoreConnection connection, CommunityStore communities)
    {
        _connection = connection;
        _communities = communities;
    }

    /// <summary>Pairs whose first encounter of all lies in the span; those of former members included.</summary>
    public int FirstMeetings(CommunityId community, Instant from, Instant to) => Count(StatisticsSql.FirstMeetings, new { community, from, to });

    /// <summary>Members who have acted or were named, and have not left.</summary>
    public int Known(CommunityId community) => Count(StatisticsSql.Known, new { community });

    /// <summary>Of the known ones, who has no encounter.</summary>
    public int MetNobody(CommunityId community) => Count(StatisticsSql.MetNobody, new { community });

    /// <summary>How many people the platforms count in all spaces; where one does not say, those known there.</summary>
    public int Members(CommunityId community) => _communities.Spaces(community)
        .Where(space => space.LeftAt is null)
        .Sum(space => space.Members ?? Count(StatisticsSql.KnownIn, new { community = space.CommunityId }));

    /// <summary>Meetups that were held.</summary>
    public int Held(CommunityId community, Instant from, Instant to) => Count(StatisticsSql.Held, new { community, from, to });

    /// <summary>Who organized them, co-hosts included.</summary>
    public int Hosts(CommunityId community, Instant from, Instant to) => Count(StatisticsSql.Hosts, new { community, from, to });

    /// <summary>One for each meetup held of which anybody said who was there.</summary>
    public IReadOnlyList<Turnout> Turnouts(CommunityId community, Instant from, Instant to) =>
        _connection.Query<Turnout>(StatisticsSql.Turnouts, new { community, from, to });

    /// <summary>Where members are, in their own spellings.</summary>
    public IReadOnlyList<AreaCount> Areas(CommunityId community) => _connection.Query<AreaCount>(StatisticsSql.Areas, new { community });

    private int Count(Statement statement, object values) => (int)_connection.First<long>(statement, values);
}
