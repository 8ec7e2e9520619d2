using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.Moments;

internal static class MomentSql
{
    public static readonly Statement Add = new("""
        INSERT INTO moment (meetup_id, member_id, line, photo, shared_at) VALUES (@MeetupId, @MemberId, @Line, @Photo, @SharedAt)
        """);

    public static readonly Statement OfMeetup = new("SELECT * FROM moment WHERE meetup_id = @meetup ORDER BY id");
}
