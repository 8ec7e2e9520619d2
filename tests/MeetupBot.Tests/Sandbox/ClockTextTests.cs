using MeetupBot.Chat.Deliveries;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Page;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Sandbox;

public sealed class ClockTextTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 6, 10, 9, 0);

    [Theory]
    [InlineData("Europe/London", "Sat 13 Jun 10:00")]
    [InlineData("Europe/Lisbon", "Sat 13 Jun 10:00")]
    [InlineData("Asia/Kolkata", "Sat 13 Jun 14:30")]
    [InlineData("No/Where", "Sat 13 Jun 09:00")]
    public void A_time_is_shown_on_the_reader_s_clock(string zone, string expected) =>
        Assert.Equal(expected, new ClockText(zone, Now).Full(Now + Duration.FromDays(3)));

    [Fact]
    public void Another_year_is_named() =>
        Assert.Equal("Fri 1 Jan 2027 00:00", new ClockText("UTC", Now).Full(Instant.FromUtc(2027, 1, 1, 0, 0)));

    [Theory]
    [InlineData("2026-12-19T10:00:00Z", "2026-12-19T12:00:00Z", "Sat 19 Dec 10:00–12:00")]
    [InlineData("2026-12-19T22:00:00Z", "2026-12-20T00:00:00Z", "Sat 19 Dec 22:00–00:00")]
    [InlineData("2026-12-19T22:00:00Z", "2026-12-20T03:00:00Z", "Sat 19 Dec 22:00 – Sun 20 Dec 03:00")]
    [InlineData("2026-12-19T09:00:00Z", "2026-12-21T21:00:00Z", "Sat 19 Dec 09:00 – Mon 21 Dec 21:00")]
    public void A_range_that_ends_on_another_day_names_both(string start, string end, string expected) =>
        Assert.Equal(expected, new ClockText("UTC", Now).Range(InstantPattern.General.Parse(start).Value, InstantPattern.General.Parse(end).Value));

    [Theory]
    [InlineData("Fri 4 – Sun 6 Dec, whole days", "Fri 4 – Sun 6 Dec, whole days")]
    [InlineData(null, "Fri 4 Dec 09:00 – Sun 6 Dec 21:00")]
    public void An_event_of_whole_days_shows_no_hours(string? days, string expected) => Assert.Equal(
        expected,
        new ClockText("UTC", Now).Event(new SpaceEvent(
            "Trip", "Leeds", "Fri 4 Dec, the whole day. Answer on the card.", Instant.FromUtc(2026, 12, 4, 9, 0), Instant.FromUtc(2026, 12, 6, 21, 0), "ab12")
        {
            Days = days,
        }));

    [Theory]
    [InlineData(10, "Wed 10 Jun · today")]
    [InlineData(11, "Thu 11 Jun · tomorrow")]
    [InlineData(13, "Sat 13 Jun · in 3 days")]
    [InlineData(null, "Sat 13 Jun 08:30 · in 3 days")]
    public void What_is_due_on_a_day_shows_no_hour(int? day, string expected) => Assert.Equal(
        expected,
        new ClockText("UTC", Now).Due(new UpcomingWork(
            Instant.FromUtc(2026, 6, 13, 8, 30), "Check-in opens for Trip", "", day is { } date ? new LocalDate(2026, 6, date) : null)));

    [Theory]
    [InlineData(0, "now")]
    [InlineData(1, "in 1 minute")]
    [InlineData(59, "in 59 minutes")]
    [InlineData(60, "in 1 hour")]
    [InlineData(-90, "2 hours ago")]
    [InlineData(1440, "tomorrow")]
    [InlineData(-1440, "yesterday")]
    [InlineData(4320, "in 3 days")]
    [InlineData(131400, "in 3 months")]
    public void A_distance_is_said_in_words(int minutes, string expected) =>
        Assert.Equal(expected, new ClockText("UTC", Now).Distance(Now + Duration.FromMinutes(minutes)));

    [Theory]
    [InlineData("Europe/London", "2026-06-12T21:30:00Z", "in 2 days")]
    [InlineData("Europe/London", "2026-06-12T23:30:00Z", "in 3 days")]
    [InlineData("Asia/Kolkata", "2026-06-12T21:30:00Z", "in 3 days")]
    [InlineData("Pacific/Kiritimati", "2026-06-08T09:59:00Z", "2 days ago")]
    [InlineData("UTC", "2026-06-11T08:59:00Z", "tomorrow")]
    public void Days_are_counted_on_the_reader_s_calendar(string zone, string at, string expected) =>
        Assert.Equal(expected, new ClockText(zone, Now).Distance(InstantPattern.General.Parse(at).Value));
}
