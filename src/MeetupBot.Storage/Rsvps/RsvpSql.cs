using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Rsvps;

internal static class RsvpSql
{
    public static readonly Statement Save = new("""
        INSERT INTO rsvp (meetup_id, member_id, status, guests, place_in_line, answered_at)
        VALUES (@meetup, @Member, @Status, @Guests, @Line, @now)
        ON CONFLICT (meetup_id, member_id) DO UPDATE SET
            status = excluded.status, guests = excluded.guests, place_in_line = excluded.place_in_line, answered_at = excluded.answered_at
        """);

    public static readonly Statement OfMeetup = new("SELECT * FROM rsvp WHERE meetup_id = @meetup");

    public static readonly Statement Count = new("SELECT COUNT(*) FROM rsvp WHERE meetup_id = @meetup AND status = @status");

    public static readonly Statement CountGoing = new("""
        SELECT COUNT(*) FROM rsvp WHERE meetup_id = @meetup AND member_id IN (SELECT value FROM json_each(@members)) AND status = 'Going'
        """);

    public static readonly Statement OfMember = new("SELECT * FROM rsvp WHERE member_id = @member");

    public static readonly Statement Among = new("""
        SELECT * FROM rsvp WHERE meetup_id IN (SELECT value FROM json_each(@meetups)) AND member_id = @member
        """);

    public static readonly Statement Remove = new("DELETE FROM rsvp WHERE meetup_id = @meetup AND member_id = @member");

    public static readonly Statement RemoveOf = new("DELETE FROM rsvp WHERE member_id = @member");

    // Only distinct combinations, so that the result stays small for members with many meetups.
    public static readonly Statement Presence = new("""
        SELECT r.member_id, m.state AS meetup, m.introduction_id IS NOT NULL AS is_private,
            m.introduction_id IS NULL AND m.audience IN ('Community', 'Everybody') AS is_open, r.status AS rsvp, a.state AS said
        FROM rsvp r JOIN meetup m ON m.id = r.meetup_id
        LEFT JOIN attendance a ON a.meetup_id = r.meetup_id AND a.member_id = r.member_id
        WHERE r.member_id IN (SELECT value FROM json_each(@members))
        UNION
        SELECT a.member_id, m.state, m.introduction_id IS NOT NULL,
            m.introduction_id IS NULL AND m.audience IN ('Community', 'Everybody'), r.status, a.state
        FROM attendance a JOIN meetup m ON m.id = a.meetup_id
        LEFT JOIN rsvp r ON r.meetup_id = a.meetup_id AND r.member_id = a.member_id
        WHERE a.member_id IN (SELECT value FROM json_each(@members))
        """);

    public static readonly Statement Plans = new("""
        SELECT m.id FROM rsvp r JOIN meetup m ON m.id = r.meetup_id
        WHERE r.member_id = @member AND r.status IN ('Going', 'Maybe') AND m.next_at IS NOT NULL AND m.state = 'Scheduled'
            AND (m.ends_at > @now OR m.day IS NOT NULL)
        ORDER BY m.next_at LIMIT @most
        """);

    // What the viewer may know: the lists of those who are going stand on cards that the viewer sees.
    public static readonly Statement WentAt = new("""
        SELECT m.starts_at FROM rsvp r JOIN meetup m ON m.id = r.meetup_id
        WHERE r.member_id = @member AND r.status = 'Going' AND m.state IN ('Scheduled', 'Over') AND m.starts_at BETWEEN @since AND @now
            AND m.introduction_id IS NULL
            AND (m.audience IN ('Community', 'Everybody')
                OR EXISTS (SELECT 1 FROM rsvp v WHERE v.meetup_id = m.id AND v.member_id = @viewer AND v.status = 'Going'))
        ORDER BY m.starts_at DESC LIMIT @most
        """);

    public static readonly Statement Going = new("""
        SELECT member_id FROM rsvp WHERE meetup_id = @meetup AND status = 'Going' ORDER BY place_in_line, member_id LIMIT @most
        """);
}
