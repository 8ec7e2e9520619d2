using MeetupBot.Domain.CheckIn;
using MeetupBot.Domain.Meetups;
using MeetupBot.Domain.Rsvps;

namespace MeetupBot.Tests.Domain.CheckIn;

public sealed class PastPresenceTests
{
    [Theory]
    [InlineData(RsvpStatus.Going, null, true)]
    [InlineData(RsvpStatus.Going, AttendanceState.Here, true)]
    [InlineData(RsvpStatus.Going, AttendanceState.Absent, false)]
    [InlineData(RsvpStatus.Maybe, null, false)]
    [InlineData(RsvpStatus.Waitlisted, null, false)]
    [InlineData(RsvpStatus.Cant, AttendanceState.Here, true)]
    [InlineData(null, AttendanceState.Here, true)]
    [InlineData(null, AttendanceState.Absent, false)]
    public void Who_was_going_or_checked_in_has_been_at_a_meetup(RsvpStatus? rsvp, AttendanceState? said, bool counts) =>
        Assert.Equal(counts, Over(rsvp, said).CountsAsBeen);

    [Theory]
    [InlineData(MeetupState.Polling)]
    [InlineData(MeetupState.Scheduled)]
    [InlineData(MeetupState.Cancelled)]
    public void Only_a_meetup_that_is_over_counts(MeetupState state) =>
        Assert.False((Over(RsvpStatus.Going, AttendanceState.Here) with { Meetup = state }).CountsAsBeen);

    [Fact]
    public void A_private_meetup_counts_for_those_who_checked_in_alone()
    {
        Assert.False((Over(RsvpStatus.Going, null) with { IsPrivate = true }).CountsAsBeen);
        Assert.True((Over(RsvpStatus.Going, AttendanceState.Here) with { IsPrivate = true }).CountsAsBeen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(AttendanceState.Here)]
    [InlineData(AttendanceState.Absent)]
    public void For_others_it_makes_no_difference_who_is_said_in_private_to_have_been_absent(AttendanceState? said)
    {
        Assert.True((Over(RsvpStatus.Going, said) with { IsOpen = true }).CountsForOthers);
        Assert.False(Over(RsvpStatus.Going, said).CountsForOthers);
    }

    private static PastPresence Over(RsvpStatus? rsvp, AttendanceState? said) => new() { Meetup = MeetupState.Over, Rsvp = rsvp, Said = said };
}
