using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Polls;

internal static class BallotSql
{
    public static readonly Statement Save = new("""
        INSERT INTO ballot (meetup_id, member_id, yes, if_need_be, answered, started_at, answered_at)
        VALUES (@meetup, @member, @yes, @ifNeedBe, @answered, @now, @now)
        ON CONFLICT (meetup_id, member_id) DO UPDATE SET
            yes = excluded.yes, if_need_be = excluded.if_need_be, answered = excluded.answered, answered_at = excluded.answered_at
        """);

    public static readonly Statement Keep = new("""
        UPDATE ballot SET yes = yes & @staying, if_need_be = if_need_be & @staying, answered = answered & @staying
        WHERE meetup_id = @meetup
        """);

    public static readonly Statement OfMeetup = new("""
        SELECT member_id, yes, if_need_be, answered FROM ballot WHERE meetup_id = @meetup ORDER BY started_at, member_id
        """);

    public static readonly Statement Find = new("""
        SELECT member_id, yes, if_need_be, answered FROM ballot WHERE meetup_id = @meetup AND member_id = @member
        """);

    public static readonly Statement OfMember = new("SELECT * FROM ballot WHERE member_id = @member");

    public static readonly Statement Voted = new("SELECT meetup_id FROM ballot WHERE member_id = @member ORDER BY meetup_id");

    public static readonly Statement YesAt = new("""
        SELECT o.starts_at FROM ballot b JOIN poll_option o ON o.meetup_id = b.meetup_id
        WHERE b.member_id = @member AND ((b.yes >> CAST(o.option_id AS INTEGER)) & 1) = 1 AND o.starts_at >= @since
        ORDER BY o.starts_at DESC LIMIT @most
        """);

    public static readonly Statement Candidates = new("""
        SELECT b.meetup_id, o.starts_at, o.day, b.answered_at
        FROM ballot b JOIN meetup m ON m.id = b.meetup_id JOIN poll_option o ON o.meetup_id = b.meetup_id
        WHERE b.member_id = @member AND m.state = 'Polling' AND ((b.yes >> CAST(o.option_id AS INTEGER)) & 1) = 1
        ORDER BY b.meetup_id, o.option_id
        """);

    public static readonly Statement Among = new("""
        SELECT * FROM ballot WHERE meetup_id IN (SELECT value FROM json_each(@meetups)) AND member_id = @member
        """);

    public static readonly Statement Remove = new("DELETE FROM ballot WHERE meetup_id = @meetup AND member_id = @member");

    public static readonly Statement RemoveOf = new("DELETE FROM ballot WHERE member_id = @member");
}
