using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Meetups;

namespace MeetupBot.Storage.Statistics;

/// <summary>Counts over whole communities. The cost grows with the rows counted, so callers run them on a reader, not on the writer.</summary>
internal static class StatisticsSql
{
    public static readonly Statement FirstMeetings = new($"""
        SELECT e.low_member, e.high_member, e.meetup_id FROM encounter e
        WHERE e.community_id IN {CommunitySql.Linked} AND e.met_at >= @from AND e.met_at < @to AND {CountedSql.IsFirst} AND {CountedSql.IsSeen}
        """);

    public static readonly Statement FirstMeetingsAt = new($"""
        SELECT e.low_member, e.high_member, e.meetup_id FROM encounter e WHERE e.meetup_id = @meetup AND {CountedSql.IsFirst}
        """);

    // The unary plus stops the planner from trying every pair. It reads each member's encounters and looks the other member up in the
    // list.
    public static readonly Statement MetAmong = new($"""
        SELECT DISTINCT e.low_member AS low, e.high_member AS high FROM encounter e
        WHERE e.low_member IN (SELECT value FROM json_each(@members)) AND +e.high_member IN (SELECT value FROM json_each(@members))
            AND {CountedSql.Counts}
        """);

    public static readonly Statement AccountsIn = new(
        "SELECT COUNT(*) FROM account WHERE community_id = @community AND left_at IS NULL AND is_guest = 0");

    public static readonly Statement FurtherAccounts = new($"""
        SELECT COUNT(*) - COUNT(DISTINCT member_id) FROM account
        WHERE community_id IN {CommunitySql.Linked} AND left_at IS NULL AND is_guest = 0
            AND EXISTS (SELECT 1 FROM space s WHERE s.community_id = account.community_id AND s.left_at IS NULL)
        """);

    public static readonly Statement Known = new(
        $"SELECT COUNT(DISTINCT member_id) FROM account WHERE community_id IN {CommunitySql.Linked} AND left_at IS NULL AND is_guest = 0");

    public static readonly Statement HaveMet = new($"""
        SELECT COUNT(DISTINCT a.member_id) FROM account a
        WHERE a.community_id IN {CommunitySql.Linked} AND a.left_at IS NULL AND a.is_guest = 0
            AND (EXISTS (SELECT 1 FROM encounter e WHERE e.low_member = a.member_id AND {CountedSql.Counts})
                OR EXISTS (SELECT 1 FROM encounter e WHERE e.high_member = a.member_id AND {CountedSql.Counts}))
        """);

    public static readonly Statement Areas = new($"""
        SELECT m.area AS area, COUNT(DISTINCT m.id) AS members FROM account a JOIN member m ON m.id = a.member_id
        WHERE a.community_id IN {CommunitySql.Linked} AND a.left_at IS NULL AND a.is_guest = 0 AND m.area IS NOT NULL
        GROUP BY m.area
        """);

    public static readonly Statement Held = new($"""
        SELECT COUNT(*) FROM meetup m WHERE {MeetupSql.HeldIn}
        """);

    public static readonly Statement Hosts = new($"""
        SELECT COUNT(*) FROM (
            SELECT m.organizer_id FROM meetup m WHERE {MeetupSql.HeldIn}
            UNION
            SELECT c.member_id FROM meetup m JOIN cohost c ON c.meetup_id = m.id WHERE {MeetupSql.HeldIn}) AS hosts
        """);

    public static readonly Statement Turnouts = new($"""
        SELECT
            (SELECT COUNT(*) FROM rsvp r WHERE r.meetup_id = m.id AND r.status = 'Going') AS going,
            (SELECT COUNT(*) FROM attendance a WHERE a.meetup_id = m.id AND a.state = 'Here') AS checkedin,
            (SELECT COUNT(*) FROM rsvp r JOIN attendance a ON a.meetup_id = r.meetup_id AND a.member_id = r.member_id
                WHERE r.meetup_id = m.id AND r.status = 'Going' AND a.state = 'Here') AS here
        FROM meetup m WHERE {MeetupSql.HeldIn}
        """);
}
