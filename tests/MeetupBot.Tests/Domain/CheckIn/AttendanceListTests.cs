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
    public void Where_nobody_checked_in_those_who_were_going_were_there() =>
        Assert.Equal([Ana, Ben], new AttendanceList([]).There(Guests));

    [Fact]
    public void Where_somebody_checked_in_those_who_did_were_there() =>
        Assert.Equal([Cleo], new AttendanceList([Here(Cleo)]).There(Guests));

    [Fact]
    public void Who_says_that_they_were_not_there_was_not()
    {
        Assert.Equal([Ana], new AttendanceList([Absent(Ben)]).There(Guests));
        Assert.Equal([Cleo], new AttendanceList([Absent(Ben), Here(Cleo)]).There(Guests));
        Assert.Empty(new AttendanceList([Absent(Ben), Absent(Ana)]).There(Guests));
    }

    private static Attendance Here(MemberId member) => new(member, AttendanceState.Here, member, Instant.MinValue);

    private static Attendance Absent(MemberId member) => new(member, AttendanceState.Absent, member, Instant.MinValue);
}
