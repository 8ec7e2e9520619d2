using MeetupBot.Domain.Members;
using NodaTime;

namespace MeetupBot.Domain.CheckIn;

/// <summary>Whether somebody was at a meetup.</summary>
/// <param name="SaidBy">The member, or a host who ticked the name, as there or as absent.</param>
public sealed record Attendance(MemberId Member, AttendanceState State, MemberId SaidBy, Instant SaidAt)
{
    public bool IsOwnWord => SaidBy == Member;
}
