using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Members.Merging;

/// <summary>Reads a member's answers and roles, and moves them to another member.</summary>
internal static class AnswerMoveSql
{
    public static readonly Statement Ballots = new("""
        SELECT meetup_id AS meetup, yes, if_need_be, answered, started_at, answered_at FROM ballot WHERE member_id = @member
        """);

    public static readonly Statement MoveBallot = new("UPDATE ballot SET member_id = @to WHERE meetup_id = @meetup AND member_id = @from");

    public static readonly Statement PutBallot = new("""
        INSERT INTO ballot (meetup_id, member_id, yes, if_need_be, answered, started_at, answered_at)
        VALUES (@Meetup, @member, @Yes, @IfNeedBe, @Answered, @StartedAt, @AnsweredAt)
        ON CONFLICT (meetup_id, member_id) DO UPDATE SET
            yes = excluded.yes, if_need_be = excluded.if_need_be, answered = excluded.answered,
            started_at = excluded.started_at, answered_at = excluded.answered_at
        """);

    public static readonly Statement Rsvps = new("""
        SELECT meetup_id AS meetup, status, guests, place_in_line, answered_at FROM rsvp WHERE member_id = @member
        """);

    public static readonly Statement MoveRsvp = new("UPDATE rsvp SET member_id = @to WHERE meetup_id = @meetup AND member_id = @from");

    public static readonly Statement PutRsvp = new("""
        INSERT INTO rsvp (meetup_id, member_id, status, guests, place_in_line, answered_at)
        VALUES (@Meetup, @member, @Status, @Guests, @PlaceInLine, @AnsweredAt)
        ON CONFLICT (meetup_id, member_id) DO UPDATE SET
            status = excluded.status, guests = excluded.guests, place_in_line = excluded.place_in_line, answered_at = excluded.answered_at
        """);

    public static readonly Statement Hosted = new("SELECT id FROM meetup WHERE organizer_id = @member");

    public static readonly Statement MoveHosted = new("UPDATE meetup SET organizer_id = @to WHERE id = @meetup AND organizer_id = @from");

    public static readonly Statement CalledOff = new("SELECT id FROM meetup WHERE cancelled_by = @member");

    public static readonly Statement MoveCalledOff = new("UPDATE meetup SET cancelled_by = @to WHERE id = @meetup AND cancelled_by = @from");

    public static readonly Statement CoHosted = new("SELECT meetup_id FROM cohost WHERE member_id = @member");

    public static readonly Statement AddCoHost = new(
        "INSERT INTO cohost (meetup_id, member_id) VALUES (@meetup, @member) ON CONFLICT DO NOTHING");

    public static readonly Statement RemoveCoHost = new("DELETE FROM cohost WHERE meetup_id = @meetup AND member_id = @member");

    public static readonly Statement Organizes = new("SELECT community_id FROM community_organizer WHERE member_id = @member");

    public static readonly Statement RemoveOrganizer = new(
        "DELETE FROM community_organizer WHERE community_id = @community AND member_id = @member");

    /// <summary>The community in which each meetup was proposed, and when.</summary>
    public static readonly Statement Places = new("""
        SELECT id, community_id, created_at FROM meetup WHERE id IN (SELECT value FROM json_each(@meetups))
        """);
}
