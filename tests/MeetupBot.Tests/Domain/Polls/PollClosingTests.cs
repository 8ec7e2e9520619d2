using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Polls;
using MeetupBot.Domain.Reminders;
using MeetupBot.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Polls;

public sealed class PollClosingTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly PollClosing Closing = new(London, Duration.FromHours(2), new QuietHours(new LocalTime(22, 0), new LocalTime(8, 0)));
    private static readonly Duration TwoDays = Duration.FromDays(2);

    [Theory]
    // Two days from now come first: on a whole hour.
    [InlineData("2026-12-02T14:10", "2026-12-12T10:00", "2026-12-04T14:00")]
    // Twelve hours before the first time come first.
    [InlineData("2026-12-02T14:10", "2026-12-04T21:30", "2026-12-04T09:00")]
    // Quiet at that hour: moved to the evening before.
    [InlineData("2026-12-02T14:10", "2026-12-04T19:00", "2026-12-03T22:00")]
    [InlineData("2026-12-02T14:10", "2026-12-04T10:00", "2026-12-03T22:00")]
    [InlineData("2026-12-02T23:30", "2026-12-12T10:00", "2026-12-04T22:00")]
    // The evening before is over already: the end of quiet hours.
    [InlineData("2026-12-02T23:00", "2026-12-03T14:00", "2026-12-03T08:00")]
    // Nearer than fourteen hours: half way, on a quarter hour.
    [InlineData("2026-12-02T14:10", "2026-12-02T20:00", "2026-12-02T17:00")]
    [InlineData("2026-12-02T14:10", "2026-12-02T21:04", "2026-12-02T17:30")]
    [InlineData("2026-12-02T14:10", "2026-12-02T15:10", "2026-12-02T14:30")]
    // The quarter hour would be in four minutes.
    [InlineData("2026-12-02T14:26", "2026-12-02T15:02", "2026-12-02T14:32")]
    // Half way would leave less than the notice.
    [InlineData("2026-12-02T14:10", "2026-12-02T14:50", "2026-12-02T14:20")]
    public void A_poll_closes_by_itself(string now, string first, string closes) =>
        Assert.Equal(At(closes), Closing.Default([MeetupTime.At(At(first)), MeetupTime.At(At(first) + Duration.FromDays(1))], TwoDays, At(now)));

    [Fact]
    public void Two_days_end_on_the_hour_that_the_zone_shows() => Assert.Equal(
        Instant.FromUtc(2026, 12, 4, 8, 15),
        (Closing with { Zone = DateTimeZoneProviders.Tzdb["Asia/Kathmandu"] })
            .Default([MeetupTime.At(Instant.FromUtc(2026, 12, 20, 10, 0))], TwoDays, Instant.FromUtc(2026, 12, 2, 8, 50)));

    [Fact]
    public void A_whole_day_closes_half_a_day_before_its_date() => Assert.Equal(
        At("2026-12-03T12:00"), Closing.Default([MeetupTime.OnDay(new LocalDate(2026, 12, 4))], TwoDays, At("2026-12-02T14:10")));

    [Fact]
    public void A_whole_day_is_bound_by_the_midnight_at_which_it_begins() => Assert.Equal(
        At("2026-12-03T23:30"), Closing.Latest([MeetupTime.OnDay(new LocalDate(2026, 12, 4))], At("2026-12-02T14:10")));

    [Fact]
    public void Today_as_a_whole_day_leaves_half_of_the_time_until_its_evening() => Assert.Equal(
        At("2026-12-02T17:30"), Closing.Default([MeetupTime.OnDay(new LocalDate(2026, 12, 2))], TwoDays, At("2026-12-02T14:10")));

    [Theory]
    [InlineData("2026-12-02T14:40", false)]
    [InlineData("2026-12-02T14:41", true)]
    [InlineData("2026-12-02T14:00", false)]
    public void A_time_within_half_an_hour_is_not_chosen(string start, bool chosen) =>
        Assert.Equal(chosen, Closing.CanChoose(MeetupTime.At(At(start)), At("2026-12-02T14:10")));

    [Theory]
    [InlineData("2026-12-02T14:10", "2026-12-04T14:00", "2026-12-04T08:00")]
    [InlineData("2026-12-02T14:10", "2026-12-04T20:00", "2026-12-04T14:00")]
    // The end of quiet hours is the close itself: the evening before.
    [InlineData("2026-12-02T14:10", "2026-12-04T08:00", "2026-12-03T22:00")]
    [InlineData("2026-12-02T14:10", "2026-12-02T16:10", "2026-12-02T15:40")]
    public void The_nudge_falls_within_waking_hours(string now, string closes, string nudge) =>
        Assert.Equal(At(nudge), Closing.NudgeAt(At(closes), At(now)));

    [Fact]
    public void Nobody_is_nudged_in_a_poll_of_one_night() =>
        Assert.Null(Closing.NudgeAt(At("2026-12-03T05:00"), At("2026-12-02T23:00")));

    [Fact]
    public void The_default_is_ahead_and_leaves_the_notice() => Prop.ForAll(
        Gen.Choose(0, 60 * 24 * 400).Select(minutes => Duration.FromMinutes(minutes)).Zip(Gen.Choose(32, 60 * 24 * 30)).ToArbitrary(),
        drawn =>
        {
            var now = At("2026-01-01T00:00") + drawn.Item1;
            var first = MeetupTime.At(now + Duration.FromMinutes(drawn.Item2));
            var closes = Closing.Default([first], TwoDays, now);
            return closes > now - Duration.FromMinutes(1) && closes <= Closing.Latest([first], now) && closes <= now + TwoDays;
        }).QuickCheckThrowOnFailure();

    private static Instant At(string local) => London.AtStrictly(LocalDateTimePattern.GeneralIso.Parse(local + ":00").Value).ToInstant();
}
