using MeetupBot.Domain.Coffee;
using NodaTime;

namespace MeetupBot.Tests.Domain.Coffee;

public sealed class RoundCalendarTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData("2026-12-01T09:00", "2026-12-07T10:00")]
    [InlineData("2026-12-07T09:59", "2026-12-07T10:00")]
    [InlineData("2026-12-07T10:00", "2026-12-14T10:00")]
    public void The_first_round_is_on_the_next_monday_at_that_hour(string now, string next) =>
        Assert.Equal(next, Next(CoffeeRhythm.Weekly, now, null));

    [Theory]
    [InlineData(CoffeeRhythm.Weekly, "2026-12-07", "2026-12-14T10:00")]
    [InlineData(CoffeeRhythm.Fortnightly, "2026-12-07", "2026-12-21T10:00")]
    [InlineData(CoffeeRhythm.Monthly, "2026-12-07", "2027-01-04T10:00")]
    public void The_next_one_follows_the_rhythm(CoffeeRhythm rhythm, string last, string next) =>
        Assert.Equal(next, Next(rhythm, "2026-12-07T10:00", last));

    [Fact]
    public void Another_hour_on_the_day_of_a_round_makes_no_second_one() =>
        Assert.Equal("2026-12-14T15:00", Next(CoffeeRhythm.Weekly, "2026-12-07T11:00", "2026-12-07", 15));

    [Fact]
    public void After_weeks_of_downtime_every_two_weeks_keeps_its_mondays() =>
        Assert.Equal("2027-01-18T10:00", Next(CoffeeRhythm.Fortnightly, "2027-01-06T12:00", "2026-12-07"));

    [Fact]
    public void It_keeps_to_the_wall_clock_across_a_clock_change()
    {
        var before = RoundCalendar.Next(CoffeeRhythm.Weekly, 10, London, Instant.FromUtc(2027, 3, 21, 12, 0), null);
        var after = RoundCalendar.Next(CoffeeRhythm.Weekly, 10, London, before, before.InZone(London).Date);

        Assert.Equal((10, 10), (before.InZone(London).Hour, after.InZone(London).Hour));
        Assert.Equal(Duration.FromHours((7 * 24) - 1), after - before);
    }

    private static string Next(CoffeeRhythm rhythm, string now, string? last, int hour = 10)
    {
        var at = NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-ddTHH:mm").Parse(now).Value.InZoneLeniently(London).ToInstant();
        var day = last is null ? (LocalDate?)null : NodaTime.Text.LocalDatePattern.Iso.Parse(last).Value;
        return RoundCalendar.Next(rhythm, hour, London, at, day).InZone(London).LocalDateTime.ToString("uuuu-MM-ddTHH:mm", System.Globalization.CultureInfo.InvariantCulture);
    }
}
