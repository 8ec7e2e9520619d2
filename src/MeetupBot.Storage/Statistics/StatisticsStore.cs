using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Statistics;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Mapping;
using NodaTime;

namespace MeetupBot.Storage.Statistics;

/// <summary>What may be counted over a community and all linked ones, for everybody to see. Time spans include their start and exclude their end.</summary>
public sealed class StatisticsStore
{
    private readonly StoreConnection _connection;
    private readonly CommunityStore _communities;

    internal StatisticsStore(StoreConnection connection, CommunityStore communities)
    {
        _connection = connection;
        _communities = communities;
    }

    /// <summary>The first meetings within the span, as far as others may know of them. Former members are included.</summary>
    public IReadOnlyList<FirstMeeting> FirstMeetings(CommunityId community, Instant from, Instant to) =>
        _connection.Query<FirstMeeting>(StatisticsSql.FirstMeetings, new { community, from, to });

    /// <summary>The first meetings at a meetup, as far as others may know of them. Former members are included.</summary>
    public IReadOnlyList<FirstMeeting> FirstMeetingsAt(MeetupId meetup) =>
        _connection.Query<FirstMeeting>(StatisticsSql.FirstMeetingsAt, new { meetup });

    /// <summary>Which of these members have met, as far as others may know of it.</summary>
    public MetPairs MetAmong(IEnumerable<MemberId> members) =>
        new(_connection.Query<(long, long)>(StatisticsSql.MetAmong, new { members = IdList.Of(members) }));

    /// <summary>The number of members who have an account here that has not left.</summary>
    public int Known(CommunityId community) => Count(StatisticsSql.Known, new { community });

    /// <summary>The number of known members who have met somebody, as far as others may know of it.</summary>
    public int HaveMet(CommunityId community) => Count(StatisticsSql.HaveMet, new { community });

    /// <summary>
    /// The sum of the member counts that platforms report for their spaces. A space without a reported count adds its known accounts. Who has
    /// linked several accounts is counted once. Spaces that the bot has left are not counted.
    /// </summary>
    public int Members(CommunityId community) => _communities.Spaces(community)
        .Where(space => space.LeftAt is null)
        .Sum(space => space.Members ?? Count(StatisticsSql.AccountsIn, new { community = space.CommunityId }))
        - Count(StatisticsSql.FurtherAccounts, new { community });

    /// <summary>The number of meetups that were held and ended within the span.</summary>
    public int Held(CommunityId community, Instant from, Instant to) => Count(StatisticsSql.Held, new { community, from, to });

    /// <summary>The number of organizers and co-hosts of these meetups.</summary>
    public int Hosts(CommunityId community, Instant from, Instant to) => Count(StatisticsSql.Hosts, new { community, from, to });

    /// <summary>One for each of these meetups, including those of which nothing is known.</summary>
    public IReadOnlyList<Turnout> Turnouts(CommunityId community, Instant from, Instant to) =>
        _connection.Query<Turnout>(StatisticsSql.Turnouts, new { community, from, to });

    /// <summary>How many known members are in each area, by the members' own spellings.</summary>
    public IReadOnlyList<AreaCount> Areas(CommunityId community) => _connection.Query<AreaCount>(StatisticsSql.Areas, new { community });

    private int Count(Statement statement, object values) => (int)_connection.First<long>(statement, values);
}
