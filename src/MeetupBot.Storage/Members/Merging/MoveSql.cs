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

    public static readonly Statement MoveAttendance = new("UPDATE OR IGNORE attendance SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropAttendance = new("DELETE FROM attendance WHERE member_id = @absorbed");

    public static readonly Statement MoveSaidBy = new("UPDATE attendance SET said_by = @into WHERE said_by = @absorbed");

    public static readonly Statement MoveFollowUps = new("UPDATE OR IGNORE follow_up SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropFollowUps = new("DELETE FROM follow_up WHERE member_id = @absorbed");

    public static readonly Statement MoveMoments = new("UPDATE moment SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MovePromises = new("UPDATE promise SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MovePromised = new("UPDATE promise SET to_id = @into WHERE to_id = @absorbed");

    public static readonly Statement MoveIntroduced = new(
        "UPDATE OR IGNORE introduction_member SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropIntroduced = new("DELETE FROM introduction_member WHERE member_id = @absorbed");

    public static readonly Statement MoveIntroducer = new("UPDATE introduction SET by_id = @into WHERE by_id = @absorbed");

    public static readonly Statement MoveNoThanks = new("UPDATE OR IGNORE no_thanks SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveNoThanksTo = new("UPDATE OR IGNORE no_thanks SET other_id = @into WHERE other_id = @absorbed");

    public static readonly Statement DropNoThanks = new("""
        DELETE FROM no_thanks WHERE member_id = @absorbed OR other_id = @absorbed OR (member_id = @into AND other_id = @into)
        """);

    public static readonly Statement MoveNoThanksKept = new(
        "UPDATE OR IGNORE no_thanks_kept SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropNoThanksKept = new("DELETE FROM no_thanks_kept WHERE member_id = @absorbed");

    public static readonly Statement MoveCoffee = new("UPDATE OR IGNORE coffee_member SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropCoffee = new("DELETE FROM coffee_member WHERE member_id = @absorbed");

    public static readonly Statement MoveVisits = new("UPDATE visit SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveVisitAnswers = new("UPDATE OR IGNORE visit_answer SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropVisitAnswers = new("DELETE FROM visit_answer WHERE member_id = @absorbed");

    public static readonly Statement MoveSent = new("UPDATE sent SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement MoveSentNames = new("UPDATE OR IGNORE sent_name SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropSentNames = new("DELETE FROM sent_name WHERE member_id = @absorbed");

    public static readonly Statement MoveSeries = new("UPDATE series SET organizer_id = @into WHERE organizer_id = @absorbed");

    public static readonly Statement MoveSeriesHost = new("UPDATE OR IGNORE series_host SET member_id = @into WHERE member_id = @absorbed");

    public static readonly Statement DropSeriesHost = new("DELETE FROM series_host WHERE member_id = @absorbed");

    /// <summary>The order matters: rows left behind by a move are deleted after it.</summary>
    public static readonly IReadOnlyList<Statement> All =
    [
        MoveAttendance, DropAttendance, MoveSaidBy, MoveFollowUps, DropFollowUps, MoveMoments,
        FeedSql.Move, MovePromises, MovePromised, MoveIntroduced, DropIntroduced, MoveIntroducer, MoveNoThanks, MoveNoThanksTo,
        DropNoThanks, MoveNoThanksKept, DropNoThanksKept, MoveCoffee, DropCoffee, MoveVisits, MoveVisitAnswers, DropVisitAnswers, MoveSent, MoveSentNames, DropSentNames,
        MoveSeries, MoveSeriesHost, DropSeriesHost,
    ];
}
