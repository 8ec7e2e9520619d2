using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Engine;

namespace MeetupBot.Storage.CheckIn;

/// <summary>Who was or was not at a meetup, as said by members themselves or by a host.</summary>
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

    /// <summary>A later statement replaces an earlier one.</summary>
    public void Save(MeetupId meetup, Attendance attendance) => _connection.Execute(
        AttendanceSql.Save, new { meetup, attendance.Member, State = attendance.State.ToString(), attendance.SaidBy, attendance.SaidAt });

    /// <summary>Removes what was said about the member.</summary>
    /// <returns>Whether there was anything to remove.</returns>
    public bool Remove(MeetupId meetup, MemberId member) => _connection.Execute(AttendanceSql.Remove, new { meetup, member }) > 0;

    /// <summary>Removes everything that was said about the meetup.</summary>
    public void Clear(MeetupId meetup) => _connection.Execute(AttendanceSql.Clear, new { meetup });
}
