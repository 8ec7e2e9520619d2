using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Feeds;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>
/// Moves rows that need no record of whose they were from the absorbed member to the other. Where both have a row under the same key, the
/// other member's row stays and the absorbed member's is deleted.
/// </summary>
internal static class MoveSql
{
    /// <summary>Meetups at which the attendance of both members is stored, and when each was reported.</summary>
    public static readonly Statement TwoAttendances = new("""
        SELECT own.meetup_id, own.said_at, other.said_at FROM attendance other
        JOIN attendance own ON own.meetup_id = other.meetup_id AND own.member_id = @into
        WHERE other.member_id = @absorbed
        """);

    /// <summary>The surviving member's follow-ups of meetups after which both were asked.</summary>
    public static readonly Statement TwoFollowUps = new("""
        SELECT own.* FROM follow_up other
        JOIN follow_up own ON own.meetup_id = other.meetup_id AND own.member_id = @into
        WHERE other.member_id = @absorbed
        """);

    public static readonly Statement MoveAttendance = new("""
        UPDATE attendance SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM attendance own WHERE own.meetup_id = attendance.meetup_id AND own.member_id = @into)
        """);

    public static readonly Statement DropAttendance = new("DELETE FROM attendance WHERE member_id = @absorbed");

    public static readonly Statement MoveSaidBy = new("UPDATE attendance SET said_by = @into WHERE said_by = @absorbed");

    public static readonly Statement MoveFollowUps = new("""
        UPDATE follow_up SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM follow_up own WHERE own.meetup_id = follow_up.meetup_id AND own.member_id = @into)
        """);

    public static readonly Statement DropFollowUps = new("DELETE FROM follow_up WHERE member_id = @absorbed");

    public static readonly Statement MoveMoments = new("UPDATE moment SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MovePromises = new("UPDATE promise SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MovePromised = new("UPDATE promise SET to_id = @into WHERE to_id = @absorbed");

    public static readonly Statement MoveIntroduced = new("""
        UPDATE introduction_member SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM introduction_member own WHERE own.introduction_id = introduction_member.introduction_id AND own.member_id = @into)
        """);

    public static readonly Statement DropIntroduced = new("DELETE FROM introduction_member WHERE member_id = @absorbed");

    public static readonly Statement MoveIntroducer = new("UPDATE introduction SET by_id = @into WHERE by_id = @absorbed");

    public static readonly Statement MoveNoThanks = new("""
        UPDATE no_thanks SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM no_thanks own WHERE own.other_id = no_thanks.other_id AND own.member_id = @into)
        """);

    public static readonly Statement MoveNoThanksTo = new("""
        UPDATE no_thanks SET other_id = @into WHERE other_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM no_thanks own WHERE own.member_id = no_thanks.member_id AND own.other_id = @into)
        """);

    public static readonly Statement DropNoThanks = new("""
        DELETE FROM no_thanks WHERE member_id = @absorbed OR other_id = @absorbed OR (member_id = @into AND other_id = @into)
        """);

    public static readonly Statement MoveNoThanksKept = new("""
        UPDATE no_thanks_kept SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM no_thanks_kept own WHERE own.hash = no_thanks_kept.hash AND own.member_id = @into)
        """);

    public static readonly Statement DropNoThanksKept = new("DELETE FROM no_thanks_kept WHERE member_id = @absorbed");

    public static readonly Statement MoveCoffee = new("""
        UPDATE coffee_member SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM coffee_member own WHERE own.community_id = coffee_member.community_id AND own.member_id = @into)
        """);

    public static readonly Statement DropCoffee = new("DELETE FROM coffee_member WHERE member_id = @absorbed");

    public static readonly Statement MoveVisits = new("UPDATE visit SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveVisitAnswers = new("""
        UPDATE visit_answer SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM visit_answer own WHERE own.visit_id = visit_answer.visit_id AND own.member_id = @into)
        """);

    public static readonly Statement DropVisitAnswers = new("DELETE FROM visit_answer WHERE member_id = @absorbed");

    public static readonly Statement MoveSent = new("UPDATE sent SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveSentNames = new("""
        UPDATE sent_name SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM sent_name own WHERE own.sent_id = sent_name.sent_id AND own.member_id = @into)
        """);

    public static readonly Statement DropSentNames = new("DELETE FROM sent_name WHERE member_id = @absorbed");

    public static readonly Statement MoveSeries = new("UPDATE series SET organizer_id = @into WHERE organizer_id = @absorbed");

    public static readonly Statement MoveSeriesHost = new("""
        UPDATE series_host SET member_id = @into WHERE member_id = @absorbed
            AND NOT EXISTS (SELECT 1 FROM series_host own WHERE own.series_id = series_host.series_id AND own.member_id = @into)
        """);

    public static readonly Statement DropSeriesHost = new("DELETE FROM series_host WHERE member_id = @absorbed");

    /// <summary>The order matters: rows that a move leaves behind, because the other has one already, are deleted after it.</summary>
    public static readonly IReadOnlyList<Statement> All =
    [
        MoveAttendance, DropAttendance, MoveSaidBy, MoveFollowUps, DropFollowUps, MoveMoments,
        FeedSql.Move, MovePromises, MovePromised, MoveIntroduced, DropIntroduced, MoveIntroducer, MoveNoThanks, MoveNoThanksTo,
        DropNoThanks, MoveNoThanksKept, DropNoThanksKept, MoveCoffee, DropCoffee, MoveVisits, MoveVisitAnswers, DropVisitAnswers, MoveSent, MoveSentNames, DropSentNames,
        MoveSeries, MoveSeriesHost, DropSeriesHost,
    ];
}
