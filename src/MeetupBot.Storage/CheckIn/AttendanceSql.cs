using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.CheckIn;

internal static class AttendanceSql
{
    public static readonly Statement Save = new("""
        INSERT INTO attendance (meetup_id, member_id, state, said_by, said_at) VALUES (@meetup, @Member, @State, @SaidBy, @SaidAt)
        ON CONFLICT (meetup_id, member_id) DO UPDATE SET state = excluded.state, said_by = excluded.said_by, said_at = excluded.said_at
        """);

    public static readonly Statement OfMeetup = new("SELECT * FROM attendance WHERE meetup_id = @meetup");

    public static readonly Statement Clear = new("DELETE FROM attendance WHERE meetup_id = @meetup");

    public static readonly Statement Remove = new("DELETE FROM attendance WHERE meetup_id = @meetup AND member_id = @member");
}
