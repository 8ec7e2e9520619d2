using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Statistics;

/// <summary>Counts over whole communities. They cost as much as there is to count, so pages ask for them beside the writer.</summary>
internal static class StatisticsSql
{
    public static readonly Statement FirstMeetings = new($"""
        SELECT COUNT(*) FROM encounter e
        WHERE e.community_id IN {CommunitySql.Linked} AND e.met_at >= @from AND e.met_at < @to AND NOT EXISTS (
            SELECT 1 FROM encounter earlier
            WHERE earlier.low_member = e.low_member AND earlier.high_member = e.high_member AND (earlier.met_at, earlier.id) < (e.met_at, e.id))
        """);

    public static readonly Statement KnownIn = new(
        "SELECT COUNT(DISTINCT member_id) FROM account WHERE community_id = @community AND left_at IS NULL");

    public static readonly Statement Known = new(
        $"SELECT COUNT(DISTINCT member_id) FROM account WHERE community_id IN {CommunitySql.Linked} AND left_at IS NULL");

    public static readonly Statement MetNobody = new($"""
        SELECT COUNT(DISTINCT a.member_id) FROM account a
        WHERE a.community_id IN {CommunitySql.Linked} AND a.left_at IS NULL
            AND NOT EXISTS (SELECT 1 FROM encounter e WHERE e.low_member = a.member_id)
            AND NOT EXISTS (SELECT 1 FROM encounter e WHERE e.high_member = a.member_id)
        """);

    public static readonly Statement Areas = new($"""
        SELECT m.area AS area, COUNT(DISTINCT m.id) AS members FROM account a JOIN member m ON m.id = a.member_id
        WHERE a.community_id IN {CommunitySql.Linked} AND a.left_at IS NULL AND m.area IS NOT NULL
        GROUP BY m.area
        """);

    public static readonly Statement Held = new($"""
        SELECT COUNT(*) FROM meetup
        WHERE community_id IN {CommunitySql.Linked} AND state = 'Over' AND ends_at >= @from AND ends_at < @to AND introduction_id IS NULL
        """);

    public static readonly Statement Hosts = new($"""
        SELECT COUNT(*) FROM (
            SELECT organizer_id FROM meetup
            WHERE community_id IN {CommunitySql.Linked} AND state = 'Over' AND ends_at >= @from AND ends_at < @to AND introduction_id IS NULL
            UNION
            SELECT c.member_id FROM meetup m JOIN cohost c ON c.meetup_id = m.id
            WHERE m.community_id IN {CommunitySql.Linked} AND m.state = 'Over' AND m.ends_at >= @from AND m.ends_at < @to AND m.introduction_id IS NULL)
        """);

    // Of a meetup without a single word about who was there nothing is known, so it counts on neither side.
    public static readonly Statement Turnouts = new($"""
        SELECT
            (SELECT COUNT(*) FROM rsvp r WHERE r.meetup_id = m.id AND r.status = 'Going') AS going,
            (SELECT COUNT(*) FROM attendance a WHERE a.meetup_id = m.id AND a.state = 'Here') AS checkedin,
            (SELECT COUNT(*) FROM rsvp r JOIN attendance a ON a.meetup_id = r.meetup_id AND a.member_id = r.member_id
                WHERE r.meetup_id = m.id AND r.status = 'Going' AND a.state = 'Here') AS here,
            (SELECT COUNT(*) FROM rsvp r JOIN attendance a ON a.meetup_id = r.meetup_id AND a.member_id = r.member_id
                WHERE r.meetup_id = m.id AND r.status = 'Going' AND a.state = 'Absent') AS absent
        FROM meetup m
        WHERE m.community_id IN {CommunitySql.Linked} AND m.state = 'Over' AND m.ends_at >= @from AND m.ends_at < @to AND m.introduction_id IS NULL
            AND EXISTS (SELECT 1 FROM attendance a WHERE a.meetup_id = m.id)
        """);
}
