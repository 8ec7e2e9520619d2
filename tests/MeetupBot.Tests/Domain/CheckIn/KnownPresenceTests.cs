using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Members;
using MeetupBot.Domain.Rsvps;
using NodaTime;

namespace MeetupBot.Tests.Domain.CheckIn;

public sealed class KnownPresenceTests
{
    private static readonly MemberId Ana = new(1);
    private static readonly MemberId Host = new(2);
    private static readonly Instant End = Instant.FromUtc(2026, 12, 5, 12, 0);

    [Theory]
    [InlineData(RsvpStatus.Going, true)]
    [InlineData(RsvpStatus.Maybe, false)]
    [InlineData(RsvpStatus.Waitlisted, false)]
    [InlineData(null, false)]
    public void Who_was_going_is_known_to_have_been_there(RsvpStatus? rsvp, bool wasThere) =>
        Assert.Equal(wasThere, KnownPresence.WasThere(rsvp, null, End));

    [Fact]
    public void Their_own_word_counts_until_twelve_hours_after_the_end()
    {
        Assert.True(KnownPresence.WasThere(null, Said(Ana, Duration.FromHours(12)), End));
        Assert.False(KnownPresence.WasThere(null, Said(Ana, Duration.FromHours(12) + Duration.FromMilliseconds(1)), End));
        Assert.False(KnownPresence.WasThere(null, Said(Ana, Duration.Zero), null));
    }

    [Fact]
    public void A_hosts_word_counts_whenever_it_comes() => Assert.True(KnownPresence.WasThere(null, Said(Host, Duration.FromDays(5)), End));

    [Fact]
    public void Who_says_that_they_were_absent_was_not_there() =>
        Assert.False(KnownPresence.WasThere(RsvpStatus.Maybe, Said(Host, Duration.Zero) with { State = AttendanceState.Absent }, End));

    private static Attendance Said(MemberId by, Duration later) => new(Ana, AttendanceState.Here, by, End + later);
}
