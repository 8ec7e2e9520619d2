using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Storage.CheckIn;

/// <summary>An attendance as table columns.</summary>
internal sealed record AttendanceRow
{
    public MeetupId MeetupId { get; init; }
    public MemberId MemberId { get; init; }
    public AttendanceState State { get; init; }
    public MemberId SaidBy { get; init; }
    public Instant SaidAt { get; init; }

    public Attendance ToAttendance() => new(MemberId, State, SaidBy, SaidAt);
}
