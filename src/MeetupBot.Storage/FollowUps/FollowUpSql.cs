using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.FollowUps;

internal static class FollowUpSql
{
    public static readonly Statement Ask = new("""
        INSERT INTO follow_up (meetup_id, member_id, asked_at) VALUES (@meetup, @member, @now) ON CONFLICT DO NOTHING
        """);

    public static readonly Statement Answer = new("""
        INSERT INTO follow_up (meetup_id, member_id, asked_at, answered_at) VALUES (@meetup, @member, @now, @now)
        ON CONFLICT (meetup_id, member_id) DO UPDATE SET answered_at = excluded.answered_at
        """);

    public static readonly Statement Find = new("SELECT * FROM follow_up WHERE meetup_id = @meetup AND member_id = @member");

    public static readonly Statement Remove = new("DELETE FROM follow_up WHERE meetup_id = @meetup AND member_id = @member");

    public static readonly Statement OfMeetup = new("SELECT * FROM follow_up WHERE meetup_id = @meetup");
}
