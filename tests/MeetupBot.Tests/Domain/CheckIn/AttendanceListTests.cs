using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Tests.Domain.CheckIn;

public sealed class AttendanceListTests
{
    private static readonly MemberId Ana = new(1);
    private static readonly MemberId Ben = new(2);
    private static readonly MemberId Cleo = new(3);

    private static readonly GuestList Guests = GuestList.Create(null, [Ana, Ben]).Answer(Cleo, RsvpStatus.Maybe).List;

    [Fact]
    public void Expected_are_those_who_checked_in_before_those_who_were_going()
    {
        Assert.Equal([Ana, Ben], new AttendanceList([]).Expected(Guests));
        Assert.Equal([Cleo, Ben, Ana], new AttendanceList([Here(Cleo), Here(Ben)]).Expected(Guests));
    }

    [Fact]
    public void Who_is_absent_is_not_expected()
    {
        Assert.Equal([Ana], new AttendanceList([Absent(Ben)]).Expected(Guests));
        Assert.Equal([Cleo, Ana], new AttendanceList([Absent(Ben), Here(Cleo)]).Expected(Guests));
        Assert.Empty(new AttendanceList([Absent(Ben), Absent(Ana)]).Expected(Guests));
    }

    private static Attendance Here(MemberId member) => new(member, AttendanceState.Here, member, Instant.MinValue);

    private static Attendance Absent(MemberId member) => new(member, AttendanceState.Absent, member, Instant.MinValue);
}
