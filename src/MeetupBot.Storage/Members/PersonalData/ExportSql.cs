using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members.PersonalData;

internal static class ExportSql
{
    public static readonly Statement Attendance = new(
        "SELECT meetup_id AS meetup, state, said_at FROM attendance WHERE member_id = @member ORDER BY said_at");

    // The names are of people whom they ticked themselves, as a host.
    public static readonly Statement Ticked = new("""
        SELECT a.meetup_id AS meetup, m.name, a.state, a.said_at FROM attendance a JOIN member m ON m.id = a.member_id
        WHERE a.said_by = @member AND a.member_id <> @member ORDER BY a.said_at
        """);

    public static readonly Statement FollowUps = new(
        "SELECT meetup_id AS meetup, asked_at, answered_at FROM follow_up WHERE member_id = @member ORDER BY asked_at");

    public static readonly Statement Moments = new(
        "SELECT meetup_id AS meetup, line, photo, shared_at FROM moment WHERE member_id = @member ORDER BY shared_at");

    public static readonly Statement Promises = new("""
        SELECT p.note, m.name AS to_name, p.made_at, p.remind_at, p.kept_at FROM promise p LEFT JOIN member m ON m.id = p.to_id
        WHERE p.member_id = @member ORDER BY p.made_at
        """);

    public static readonly Statement Introductions = new("""
        SELECT i.origin, i.state, i.created_at, i.opened_at, o.consent, o.asked_at, o.outcome, o.answered_at, o.reported_at,
            CASE WHEN NOT EXISTS (SELECT 1 FROM no_thanks n WHERE n.member_id = @member AND n.other_id = i.by_id) THEN i.reason END AS reason,
            (SELECT string_agg(m.name, ', ' ORDER BY m.id) FROM introduction_member other JOIN member m ON m.id = other.member_id
             WHERE other.introduction_id = i.id AND other.member_id <> @member) AS others
        FROM introduction_member o JOIN introduction i ON i.id = o.introduction_id
        WHERE o.member_id = @member ORDER BY i.created_at
        """);

    public static readonly Statement NoThanks = new("""
        SELECT m.name AS to_name, NULL AS kept_as_hash, n.said_at FROM no_thanks n JOIN member m ON m.id = n.other_id WHERE n.member_id = @member
        UNION ALL
        SELECT NULL, hash, said_at FROM no_thanks_kept WHERE member_id = @member
        ORDER BY said_at
        """);

    public static readonly Statement Coffee = new("""
        SELECT joined_at, paused_from, paused_until FROM coffee_member WHERE member_id = @member ORDER BY joined_at
        """);

    public static readonly Statement Visits = new("""
        SELECT area, first_day, last_day, made_at FROM visit WHERE member_id = @member ORDER BY made_at
        """);

    public static readonly Statement VisitAnswers = new("""
        SELECT v.area, v.first_day, v.last_day, a.wants, a.answered_at FROM visit_answer a JOIN visit v ON v.id = a.visit_id
        WHERE a.member_id = @member ORDER BY a.answered_at
        """);

    // What became of them is for those who were introduced.
    public static readonly Statement Introduced = new("""
        SELECT i.reason, i.created_at,
            (SELECT string_agg(m.name, ', ' ORDER BY m.id) FROM introduction_member other JOIN member m ON m.id = other.member_id
             WHERE other.introduction_id = i.id) AS people
        FROM introduction i
        WHERE i.by_id = @member
            AND NOT EXISTS (SELECT 1 FROM introduction_member o WHERE o.introduction_id = i.id AND o.member_id = @member)
        ORDER BY i.created_at
        """);

    public static readonly Statement Cancelled = new(
        "SELECT id AS meetup, title, cancel_reason AS reason FROM meetup WHERE cancelled_by = @member ORDER BY id");

    public static readonly Statement Series = new("""
        SELECT id AS series, title, rule, zone, state, created_at FROM series WHERE organizer_id = @member
        UNION
        SELECT s.id, s.title, s.rule, s.zone, s.state, s.created_at FROM series_host h JOIN series s ON s.id = h.series_id WHERE h.member_id = @member
        ORDER BY 1
        """);

    public static readonly Statement Sent = new(
        "SELECT platform, card, sent_at FROM sent WHERE member_id = @member ORDER BY sent_at");
}
