using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Statistics;

namespace MeetupBot.Storage.Digest;

internal static class DigestSql
{
    private const string MetThen = $"e.community_id IN {CommunitySql.Linked} AND e.met_at >= @from AND e.met_at < @to AND {CountedSql.IsOpen} AND {CountedSql.IsSeen}";

    // Everybody who met somebody in the span, as everybody may know. What only some may know makes no difference. @to stands for no encounter that everybody may know of.
    public static readonly Statement MetWithin = new($"""
        SELECT member, COALESCE((SELECT MIN(met_at) FROM (
            SELECT MIN(e.met_at) AS met_at FROM encounter e WHERE e.low_member = member AND {CountedSql.IsOpen}
            UNION ALL
            SELECT MIN(e.met_at) FROM encounter e WHERE e.high_member = member AND {CountedSql.IsOpen}) AS sides), @to) AS first_met_at
        FROM (
            SELECT e.low_member AS member FROM encounter e WHERE {MetThen}
            UNION
            SELECT e.high_member FROM encounter e WHERE {MetThen}) AS people
        ORDER BY member
        """);

    public static readonly Statement Hosts = new($"""
        SELECT m.organizer_id FROM meetup m WHERE {MeetupSql.HeldIn}
        UNION
        SELECT c.member_id FROM meetup m JOIN cohost c ON c.meetup_id = m.id WHERE {MeetupSql.HeldIn}
        ORDER BY 1
        """);
}
