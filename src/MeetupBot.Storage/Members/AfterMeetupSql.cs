namespace MeetupBot.Storage;

/// <summary>What a member said and left behind after meetups: how it goes over to another member, and how it goes.</summary>
internal static class AfterMeetupSql
{
    // Of two answers the later holds: the earlier makes room, then what is left moves.
    public static readonly Statement DropEarlierAttendance = new("""
        DELETE FROM attendance WHERE member_id = @into AND EXISTS (
            SELECT 1 FROM attendance other
            WHERE other.meetup_id = attendance.meetup_id AND other.member_id = @absorbed AND other.said_at > attendance.said_at)
        """);

    public static readonly Statement MoveAttendance = new("UPDATE OR IGNORE attendance SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropAttendance = new("DELETE FROM attendance WHERE member_id = @absorbed");

    public static readonly Statement MoveSaidBy = new("UPDATE attendance SET said_by = @into WHERE said_by = @absorbed");

    public static readonly Statement DropUnanswered = new("""
        DELETE FROM follow_up WHERE member_id = @into AND answered_at IS NULL AND EXISTS (
            SELECT 1 FROM follow_up other WHERE other.meetup_id = follow_up.meetup_id AND other.member_id = @absorbed)
        """);

    public static readonly Statement MoveFollowUps = new("UPDATE OR IGNORE follow_up SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropFollowUps = new("DELETE FROM follow_up WHERE member_id = @absorbed");

    public static readonly Statement MoveMoments = new("UPDATE moment SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MovePromises = new("UPDATE promise SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MovePromised = new("UPDATE promise SET to_id = @into WHERE to_id = @absorbed");

    public static readonly Statement DropPromisesToOneself = new("DELETE FROM promise WHERE member_id = @into AND to_id = @into");

    public static readonly Statement MoveIntroduced = new(
        "UPDATE OR IGNORE introduction_member SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropIntroduced = new("DELETE FROM introduction_member WHERE member_id = @absorbed");

    public static readonly Statement MoveIntroducer = new("UPDATE introduction SET by_id = @into WHERE by_id = @absorbed");

    public static readonly Statement MoveNoThanks = new("UPDATE OR IGNORE no_thanks SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveNoThanksTo = new("UPDATE OR IGNORE no_thanks SET other_id = @into WHERE other_id = @absorbed");

    public static readonly Statement DropNoThanks = new("""
        DELETE FROM no_thanks WHERE member_id = @absorbed OR other_id = @absorbed OR (member_id = @into AND other_id = @into)
        """);

    public static readonly Statement MoveCoffee = new("UPDATE OR IGNORE coffee_member SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropCoffee = new("DELETE FROM coffee_member WHERE member_id = @absorbed");

    public static readonly Statement MoveVisits = new("UPDATE visit SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveVisitAnswers = new("UPDATE OR IGNORE visit_answer SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropVisitAnswers = new("DELETE FROM visit_answer WHERE member_id = @absorbed");

    public static readonly Statement MoveSent = new("UPDATE sent SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveSentNames = new("UPDATE OR IGNORE sent_name SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropSentNames = new("DELETE FROM sent_name WHERE member_id = @absorbed");

    /// <summary>When two members become one, in this order.</summary>
    public static readonly IReadOnlyList<Statement> Moves =
    [
        DropEarlierAttendance, MoveAttendance, DropAttendance, MoveSaidBy, DropUnanswered, MoveFollowUps, DropFollowUps, MoveMoments,
        MovePromises, MovePromised, DropPromisesToOneself, MoveIntroduced, DropIntroduced, MoveIntroducer, MoveNoThanks, MoveNoThanksTo,
        DropNoThanks, MoveCoffee, DropCoffee, MoveVisits, MoveVisitAnswers, DropVisitAnswers, MoveSent, MoveSentNames, DropSentNames,
    ];

    public static readonly Statement ForgetFollowUps = new("DELETE FROM follow_up WHERE member_id = @member");

    public static readonly Statement ForgetMoments = new("DELETE FROM moment WHERE member_id = @member");

    public static readonly Statement ForgetPromises = new("DELETE FROM promise WHERE member_id = @member");

    public static readonly Statement ForgetPromised = new("UPDATE promise SET to_id = NULL WHERE to_id = @member");

    public static readonly Statement ForgetIntroducer = new("UPDATE introduction SET by_id = NULL, reason = NULL WHERE by_id = @member");

    public static readonly Statement ForgetOutcomes = new("UPDATE introduction_member SET outcome = NULL WHERE member_id = @member");

    public static readonly Statement ForgetNoThanks = new("DELETE FROM no_thanks WHERE member_id = @member OR other_id = @member");

    public static readonly Statement ForgetCoffee = new("DELETE FROM coffee_member WHERE member_id = @member");

    public static readonly Statement ForgetVisitAnswers = new("""
        DELETE FROM visit_answer WHERE member_id = @member OR visit_id IN (SELECT id FROM visit WHERE member_id = @member)
        """);

    public static readonly Statement ForgetVisits = new("DELETE FROM visit WHERE member_id = @member");

    public static readonly Statement ForgetSentNames = new("""
        DELETE FROM sent_name WHERE member_id = @member OR sent_id IN (SELECT id FROM sent WHERE member_id = @member)
        """);

    public static readonly Statement ForgetSent = new("DELETE FROM sent WHERE member_id = @member");

    /// <summary>When a member is forgotten. Attendance, encounters and introductions stay for the counts, as those of a former member.</summary>
    public static readonly IReadOnlyList<Statement> Removes =
    [
        ForgetFollowUps, ForgetMoments, ForgetPromises, ForgetPromised, ForgetIntroducer, ForgetOutcomes, ForgetNoThanks, ForgetCoffee,
        ForgetVisitAnswers, ForgetVisits, ForgetSentNames, ForgetSent,
    ];

    public static readonly Statement Attendance = new(
        "SELECT meetup_id AS meetup, state, said_at FROM attendance WHERE member_id = @member ORDER BY said_at");

    public static readonly Statement FollowUps = new(
        "SELECT meetup_id AS meetup, asked_at, answered_at FROM follow_up WHERE member_id = @member ORDER BY asked_at");

    public static readonly Statement Moments = new(
        "SELECT meetup_id AS meetup, line, photo, shared_at FROM moment WHERE member_id = @member ORDER BY shared_at");

    public static readonly Statement Promises = new("""
        SELECT p.note, m.name AS to_name, p.made_at, p.remind_at, p.kept_at FROM promise p LEFT JOIN member m ON m.id = p.to_id
        WHERE p.member_id = @member ORDER BY p.made_at
        """);

    // One of which nobody was ever told says something of the other's "no thanks".
    public static readonly Statement Introductions = new("""
        SELECT i.origin, i.reason, i.state, i.created_at, i.opened_at, o.consent, o.outcome, o.answered_at,
            (SELECT group_concat(m.name, ', ') FROM introduction_member other JOIN member m ON m.id = other.member_id
             WHERE other.introduction_id = i.id AND other.member_id <> @member) AS others
        FROM introduction_member o JOIN introduction i ON i.id = o.introduction_id
        WHERE o.member_id = @member AND (o.asked_at IS NOT NULL OR o.consent <> 'Asked' OR i.opened_at IS NOT NULL)
        ORDER BY i.created_at
        """);

    public static readonly Statement NoThanks = new("""
        SELECT m.name AS to_name, n.said_at FROM no_thanks n JOIN member m ON m.id = n.other_id WHERE n.member_id = @member ORDER BY n.said_at
        """);

    public static readonly Statement Coffee = new("""
        SELECT area, joined_at, paused_until FROM coffee_member WHERE member_id = @member ORDER BY joined_at
        """);

    public static readonly Statement Visits = new("""
        SELECT area, first_day, last_day, made_at FROM visit WHERE member_id = @member ORDER BY made_at
        """);

    public static readonly Statement Sent = new(
        "SELECT platform, card, sent_at FROM sent WHERE member_id = @member ORDER BY sent_at");
}
