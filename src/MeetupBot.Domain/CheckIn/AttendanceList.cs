using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Domain.CheckIn;

/// <summary>The statements about who is, or was, at one meetup.</summary>
/// <param name="Said">In the order in which they were made.</param>
public sealed record AttendanceList(IReadOnlyList<Attendance> Said)
{
    public Attendance? this[MemberId member] => Said.FirstOrDefault(attendance => attendance.Member == member);

    /// <summary>Members who checked in or were ticked by a host.</summary>
    public IReadOnlyList<MemberId> Here => [.. Said.Where(attendance => attendance.State == AttendanceState.Here).Select(attendance => attendance.Member)];

    public bool IsAbsent(MemberId member) => this[member] is { State: AttendanceState.Absent };

    /// <summary>Who was going and says in private that they were not there. Nobody is to notice that, so their names stay in lists.</summary>
    public IEnumerable<MemberId> AbsentByOwnWord(GuestList guests) =>
        guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member).Where(member => this[member] is { State: AttendanceState.Absent, IsOwnWord: true });

    /// <summary>How many came with their guests, as the meetup's card shows it: who checked in, or else all who were going.</summary>
    public int CountShown(GuestList guests) => Here is { Count: > 0 } here
        ? here.Sum(member => 1 + (guests[member] is { Status: RsvpStatus.Going } rsvp ? rsvp.Guests : 0))
        : guests.Taken;

    /// <summary>Members who may have been there: those who checked in, then those who were going. Who is absent is neither.</summary>
    public IReadOnlyList<MemberId> Expected(GuestList guests) =>
        [.. Here.Union(guests.With(RsvpStatus.Going).Select(rsvp => rsvp.Member).Where(member => !IsAbsent(member)))];
}
