namespace MeetupBot.Storage;

internal static class RsvpSql
{
    public static readonly Statement Save = new("""
        INSERT INTO rsvp (meetup_id, member_id, status, guests, place_in_line, answered_at)
        VALUES (@meetup, @Member, @Status, @Guests, @Line, @now)
        ON CONFLICT (meetup_id, member_id) DO UPDATE SET
            status = excluded.status, guests = excluded.guests, place_in_line = excluded.place_in_line, answered_at = excluded.answered_at
        """);

    public static readonly Statement OfMeetup = new("SELECT * FROM rsvp WHERE meetup_id = @meetup");

    public static readonly Statement OfMember = new("SELECT * FROM rsvp WHERE member_id = @member");

    public static readonly Statement Among = new("""
        SELECT * FROM rsvp WHERE meetup_id IN (SELECT value FROM json_each(@meetups)) AND member_id = @member
        """);

    public static readonly Statement Remove = new("DELETE FROM rsvp WHERE meetup_id = @meetup AND member_id = @member");

    public static readonly Statement RemoveOf = new("DELETE FROM rsvp WHERE member_id = @member");
}
