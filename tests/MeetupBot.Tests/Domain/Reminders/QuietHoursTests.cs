using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Reminders;
using NodaTime;

namespace MeetupBot.Tests.Domain.Reminders;

public sealed class QuietHoursTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly QuietHours Night = Read("22:00-08:00");

    [Theory]
    [InlineData("2026-12-05T21:59", "2026-12-05T21:59")]
    [InlineData("2026-12-05T22:00", "2026-12-06T08:00")]
    [InlineData("2026-12-06T00:00", "2026-12-06T08:00")]
    [InlineData("2026-12-06T07:59", "2026-12-06T08:00")]
    [InlineData("2026-12-06T08:00", "2026-12-06T08:00")]
    public void A_night_passes_midnight(string now, string sent) => Assert.Equal(Utc(sent), Night.After(Utc(now), London));

    [Theory]
    [InlineData("2026-12-05T21:59", "2026-12-05T21:59")]
    [InlineData("2026-12-05T22:00", "2026-12-05T22:00")]
    [InlineData("2026-12-05T23:10", "2026-12-05T22:00")]
    [InlineData("2026-12-06T07:59", "2026-12-05T22:00")]
    [InlineData("2026-12-06T08:00", "2026-12-06T08:00")]
    public void What_must_not_come_later_is_moved_before_the_night(string wanted, string moved) =>
        Assert.Equal(Utc(moved), Night.Before(Utc(wanted), London));

    [Theory]
    [InlineData("2026-12-05T12:59", "2026-12-05T12:59")]
    [InlineData("2026-12-05T13:30", "2026-12-05T15:00")]
    [InlineData("2026-12-05T15:00", "2026-12-05T15:00")]
    public void A_siesta_stays_within_the_day(string now, string sent) =>
        Assert.Equal(Utc(sent), Read("13:00-15:00").After(Utc(now), London));

    [Fact]
    public void Quiet_until_midnight_ends_at_midnight() =>
        Assert.Equal(Utc("2026-12-06T00:00"), Read("22:00-00:00").After(Utc("2026-12-05T23:00"), London));

    [Theory]
    [InlineData("2026-03-28T23:00", "2026-03-29T07:00")]
    [InlineData("2026-10-24T23:00", "2026-10-25T08:00")]
    public void The_end_is_told_by_the_members_own_clock_also_when_it_changes(string now, string sent) =>
        Assert.Equal(Utc(sent), Night.After(Utc(now), London));

    [Fact]
    public void An_end_that_the_clocks_skip_is_the_moment_of_the_change() =>
        Assert.Equal(Utc("2026-03-29T01:00"), Read("22:00-01:30").After(Utc("2026-03-28T23:00"), London));

    [Theory]
    [InlineData("2026-10-25T00:10", "2026-10-25T00:30")]
    [InlineData("2026-10-25T00:40", "2026-10-25T00:40")]
    [InlineData("2026-10-25T01:10", "2026-10-25T01:30")]
    [InlineData("2026-10-25T01:40", "2026-10-25T01:40")]
    public void An_end_that_the_clocks_show_twice_is_the_one_ahead(string now, string sent) =>
        Assert.Equal(Utc(sent), Read("22:00-01:30").After(Utc(now), London));

    [Fact]
    public void Waiting_never_ends_in_the_past_nor_after_more_than_a_day_and_an_hour() => Prop.ForAll(
        Gen.Choose(0, 24 * 60 - 1).Two().Zip(Gen.Choose(0, 3 * 365 * 24 * 60)).ToArbitrary(),
        Gen.Elements("Europe/London", "Australia/Lord_Howe", "America/St_Johns", "Africa/Casablanca", "Pacific/Apia").ToArbitrary(),
        (times, zone) =>
        {
            var ((from, to), minutes) = times;
            if (from == to)
                return true;
            var now = Samples.Now + Duration.FromMinutes(minutes);
            var sent = new QuietHours(Clock(from), Clock(to)).After(now, DateTimeZoneProviders.Tzdb[zone]);
            return sent >= now && sent <= now + Duration.FromHours(25);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    [Theory]
    [InlineData("22:00-08:00", "22:00-08:00")]
    [InlineData(" 22:00 – 8:00 ", "22:00-08:00")]
    [InlineData("", null)]
    [InlineData("00:00-00:00", null)]
    public void Quiet_hours_are_read_as_people_write_them(string text, string? hours)
    {
        Assert.True(QuietHours.TryParse(text, out var read));
        Assert.Equal(hours, read?.ToString());
    }

    [Theory]
    [InlineData("22:00")]
    [InlineData("22:00-25:00")]
    [InlineData("22-08")]
    [InlineData("22:00-08:00-09:00")]
    [InlineData("night")]
    public void What_is_no_stretch_of_the_day_is_refused(string text) => Assert.False(QuietHours.TryParse(text, out _));

    private static LocalTime Clock(int minutes) => LocalTime.Midnight.PlusMinutes(minutes);

    private static QuietHours Read(string text) => QuietHours.TryParse(text, out var hours) && hours is not null
        ? hours
        : throw new ArgumentException("No quiet hours.", nameof(text));

    private static Instant Utc(string text) => NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(text).Value.InUtc().ToInstant();
}
