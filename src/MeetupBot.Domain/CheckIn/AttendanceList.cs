using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Domain.CheckIn;

/// <summary>What was said about who is, or was, at one meetup.</summary>
/// <param name="Said">In the order in which it was said.</param>
public sealed record AttendanceList(IReadOnlyList<Attendance> Said)
{
    public Attendance? this[MemberId member] => Said.FirstOrDefault(attendance => attendance.Member == member);

    /// <summary>Who checked in, or was ticked by a host.</summary>
    public IReadOnlyList<MemberId> Here => [.. Said.Where(attendance => attendance.State == AttendanceState.Here).Select(attendance => attendance.Member)];

    public bool IsAbsent(MemberId member) => this[member] is { State: AttendanceState.Absent };

    /// <summary>Who was there: those who checked in or, where nobody did, those who were going; without those who said that they were not.</summary>
    public IReadOnlyList<MemberId> There(GuestList guests)
    {
        var here = Here;
        return here.Count > 0
            ? here
            : [.. guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member).Where(member => !IsAbsent(member))];
    }
}
