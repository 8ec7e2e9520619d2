using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.CheckIn;

/// <summary>Who said, of themselves or as a host of others, that somebody is at a meetup or was not.</summary>
public sealed class AttendanceStore
{
    private readonly StoreConnection _connection;

    internal AttendanceStore(StoreConnection connection) => _connection = connection;

    /// <summary>In the order in which it was said.</summary>
    public AttendanceList Find(MeetupId meetup) => new(
    [
        .. _connection.Query<AttendanceRow>(AttendanceSql.OfMeetup, new { meetup })
            .Select(row => row.ToAttendance())
            .OrderBy(attendance => attendance.SaidAt)
            .ThenBy(attendance => attendance.Member),
    ]);

    /// <summary>The later word takes the place of the earlier.</summary>
    public void Save(MeetupId meetup, Attendance attendance) => _connection.Execute(
        AttendanceSql.Save, new { meetup, attendance.Member, State = attendance.State.ToString(), attendance.SaidBy, attendance.SaidAt });

    /// <summary>Nothing is said of the member any more.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool Remove(MeetupId meetup, MemberId member) => _connection.Execute(AttendanceSql.Remove, new { meetup, member }) > 0;

    /// <summary>As if nothing had been said of the meetup.</summary>
    public void Clear(MeetupId meetup) => _connection.Execute(AttendanceSql.Clear, new { meetup });
}
