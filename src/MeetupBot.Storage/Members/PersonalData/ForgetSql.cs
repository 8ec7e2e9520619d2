using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Introductions;

namespace MeetupBot.Storage.Members.PersonalData;

/// <summary>
/// Erases what identifies a member. Attendance, encounters and introductions stay, as those of a former member, so that counts do not
/// change. That is also why the visibility stays: it decides what counts.
/// </summary>
internal static class ForgetSql
{
    public static readonly Statement ForgetMember = new("""
        UPDATE member SET name = NULL, zone = NULL, platform_zone = NULL, locale = NULL, area = NULL, interests = NULL,
            reminders = NULL, told_at = NULL, greeter = 0, reconnect = 0, regular = 0, nobody_introduces = 0, forgotten_at = @now
        WHERE id = @member OR merged_into = @member
        """);

    public static readonly Statement ForgetOrganizer = new("DELETE FROM community_organizer WHERE member_id = @member");

    public static readonly Statement ForgetCoHost = new("DELETE FROM cohost WHERE member_id = @member");

    public static readonly Statement ForgetFollowUps = new("DELETE FROM follow_up WHERE member_id = @member");

    public static readonly Statement ForgetMoments = new("DELETE FROM moment WHERE member_id = @member");

    public static readonly Statement ForgetPromises = new("DELETE FROM promise WHERE member_id = @member");

    public static readonly Statement ForgetPromised = new("UPDATE promise SET to_id = NULL WHERE to_id = @member");

    public static readonly Statement ForgetIntroducer = new("UPDATE introduction SET by_id = NULL, reason = NULL WHERE by_id = @member");

    public static readonly Statement ForgetOutcomes = new("UPDATE introduction_member SET outcome = NULL, reported_at = NULL WHERE member_id = @member");

    public static readonly Statement ForgetNoThanks = new("DELETE FROM no_thanks WHERE member_id = @member OR other_id = @member");

    public static readonly Statement ForgetCoffee = new("DELETE FROM coffee_member WHERE member_id = @member");

    public static readonly Statement ForgetVisitAnswers = new("DELETE FROM visit_answer WHERE member_id = @member");

    public static readonly Statement ForgetAnswersToVisits = new("""
        DELETE FROM visit_answer WHERE visit_id IN (SELECT id FROM visit WHERE member_id = @member)
        """);

    public static readonly Statement ForgetVisits = new("DELETE FROM visit WHERE member_id = @member");

    public static readonly Statement ForgetSentNames = new("DELETE FROM sent_name WHERE member_id = @member");

    public static readonly Statement ForgetNamesInSent = new("""
        DELETE FROM sent_name WHERE sent_id IN (SELECT id FROM sent WHERE member_id = @member)
        """);

    public static readonly Statement ForgetSent = new("DELETE FROM sent WHERE member_id = @member");

    // Whoever takes it over lets it go on.
    public static readonly Statement ForgetSeries = new("""
        UPDATE series SET organizer_id = NULL, state = CASE state WHEN 'Running' THEN 'Paused' ELSE state END WHERE organizer_id = @member
        """);

    public static readonly Statement ForgetSeriesHost = new("DELETE FROM series_host WHERE member_id = @member");

    /// <summary>The statements for rows of which no other statement class has one.</summary>
    public static readonly IReadOnlyList<Statement> All =
    [
        ForgetFollowUps, ForgetMoments, ForgetPromises, ForgetPromised, ForgetIntroducer, ForgetOutcomes, ForgetNoThanks, NoThanksKeptSql.DropOf,
        ForgetCoffee,
        ForgetVisitAnswers, ForgetAnswersToVisits, ForgetVisits, ForgetSentNames, ForgetNamesInSent, ForgetSent, ForgetSeries, ForgetSeriesHost,
    ];
}
