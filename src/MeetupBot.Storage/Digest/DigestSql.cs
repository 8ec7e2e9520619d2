using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Meetups;

namespace MeetupBot.Storage.Digest;

internal static class DigestSql
{
    private const string MetThen = $"e.community_id IN {CommunitySql.Linked} AND e.met_at >= @from AND e.met_at < @to";

    // Everybody who met somebody in the span. Their first encounter is earlier than @to, so @to stands for a side without encounters.
    public static readonly Statement MetWithin = new($"""
        SELECT member, MAX(own) AS said_by_self, MIN(
            COALESCE((SELECT MIN(x.met_at) FROM encounter x WHERE x.low_member = member), @to),
            COALESCE((SELECT MIN(x.met_at) FROM encounter x WHERE x.high_member = member), @to)) AS first_met_at
        FROM (
            SELECT e.low_member AS member, e.said_by_low AS own FROM encounter e WHERE {MetThen}
            UNION ALL
            SELECT e.high_member, e.said_by_high FROM encounter e WHERE {MetThen})
        GROUP BY member ORDER BY member
        """);

    public static readonly Statement Hosts = new($"""
        SELECT m.organizer_id FROM meetup m WHERE {MeetupSql.HeldIn}
        UNION
        SELECT c.member_id FROM meetup m JOIN cohost c ON c.meetup_id = m.id WHERE {MeetupSql.HeldIn}
        """);
}
