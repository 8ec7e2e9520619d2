using MeetupBot.Sandbox.Chat;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Sandbox;

public sealed class SampleWeekTests
{
    [Theory]
    [InlineData("2026-11-30T09:59:00Z", "2026-11-30T10:00:00Z")]
    [InlineData("2026-11-30T10:00:00Z", "2026-11-30T10:00:00Z")]
    [InlineData("2026-11-30T10:01:00Z", "2026-12-01T10:00:00Z")]
    [InlineData("2026-12-04T23:50:00Z", "2026-12-07T10:00:00Z")]
    [InlineData("2026-12-06T09:00:00Z", "2026-12-07T10:00:00Z")]
    [InlineData("2026-07-10T08:30:00Z", "2026-07-10T09:00:00Z")]
    [InlineData("2026-07-10T09:30:00Z", "2026-07-13T09:00:00Z")]
    public void It_opens_at_ten_on_the_next_weekday_in_london(string real, string open) =>
        Assert.Equal(open, InstantPattern.General.Format(SampleWeek.After(InstantPattern.General.Parse(real).Value).Open));

    [Theory]
    [InlineData("2026-11-30T12:00:00Z", "2026-11-28")]
    [InlineData("2026-12-04T09:00:00Z", "2026-11-28")]
    [InlineData("2026-12-06T09:00:00Z", "2026-12-05")]
    public void The_walk_was_on_the_saturday_before_and_after_the_beginning(string real, string saturday)
    {
        var week = SampleWeek.After(InstantPattern.General.Parse(real).Value);

        Assert.Equal(saturday, LocalDatePattern.Iso.Format(week.Saturday));
        Assert.True(week.Begin + Duration.FromHours(24) < SampleWeek.At(week.Saturday, new(11, 0)));
        Assert.True(SampleWeek.At(week.Saturday.PlusDays(1), new(9, 30)) < week.Open);
    }

    [Fact]
    public void Over_a_change_of_the_clocks_both_ends_are_at_ten()
    {
        var week = SampleWeek.After(Instant.FromUtc(2026, 10, 26, 8, 0));

        Assert.Equal((Instant.FromUtc(2026, 10, 19, 9, 0), Instant.FromUtc(2026, 10, 26, 10, 0)), (week.Begin, week.Open));
    }
}
