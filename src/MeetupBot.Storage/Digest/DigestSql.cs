using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Digest;

internal static class DigestSql
{
    private const string HeldThen = $"""
        m.community_id IN {CommunitySql.Linked} AND m.state = 'Over' AND m.ends_at >= @from AND m.ends_at < @to AND m.introduction_id IS NULL
        """;

    private const string MetThen = $"e.community_id IN {CommunitySql.Linked} AND e.met_at >= @from AND e.met_at < @to";

    public static readonly Statement Newcomers = new($"""
        SELECT member, MAX(own) AS own FROM (
        SELECT e.low_member AS member, e.said_by_low AS own FROM encounter e
        WHERE {MetThen}
            AND NOT EXISTS (SELECT 1 FROM encounter x WHERE x.low_member = e.low_member AND x.met_at < @from)
            AND NOT EXISTS (SELECT 1 FROM encounter x WHERE x.high_member = e.low_member AND x.met_at < @from)
        UNION ALL
        SELECT e.high_member, e.said_by_high FROM encounter e
        WHERE {MetThen}
            AND NOT EXISTS (SELECT 1 FROM encounter x WHERE x.low_member = e.high_member AND x.met_at < @from)
            AND NOT EXISTS (SELECT 1 FROM encounter x WHERE x.high_member = e.high_member AND x.met_at < @from))
        GROUP BY member ORDER BY member
        """);

    public static readonly Statement Hosts = new($"""
        SELECT m.organizer_id FROM meetup m WHERE {HeldThen}
        UNION
        SELECT c.member_id FROM meetup m JOIN cohost c ON c.meetup_id = m.id WHERE {HeldThen}
        """);
}
