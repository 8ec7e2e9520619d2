using MeetupBot.Domain.Series;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Series;

public sealed class SeriesPatternTests
{
    [Theory]
    // The clocks go forward over the start, and it is at 02:30 that day.
    [InlineData("FREQ=WEEKLY;BYDAY=SU", "01:30", "Europe/London", "2027-03-28", "2027-03-28T01:30:00Z", "2027-04-04T00:30:00Z")]
    // The clocks go back: the first of the two.
    [InlineData("FREQ=WEEKLY;BYDAY=SU", "01:30", "Europe/London", "2027-10-31", "2027-10-31T00:30:00Z", "2027-11-07T01:30:00Z")]
    [InlineData("FREQ=WEEKLY;BYDAY=SU", "02:30", "Australia/Sydney", "2027-10-03", "2027-10-02T16:30:00Z", "2027-10-09T15:30:00Z")]
    [InlineData("FREQ=WEEKLY;BYDAY=SU", "02:30", "Australia/Sydney", "2027-04-04", "2027-04-03T15:30:00Z", "2027-04-10T16:30:00Z")]
    [InlineData("FREQ=WEEKLY;BYDAY=FR", "00:00", "Africa/Cairo", "2027-04-30", "2027-04-29T22:00:00Z", "2027-05-06T21:00:00Z")]
    [InlineData("FREQ=WEEKLY;BYDAY=SU", "02:15", "Australia/Lord_Howe", "2027-10-03", "2027-10-02T15:45:00Z", "2027-10-09T15:15:00Z")]
    public void A_series_keeps_its_clock_through_changes_of_the_clock(string rule, string clock, string zone, string from, string first, string second)
    {
        var slot = new SeriesSlot(SeriesRule.Parse(rule)!, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(clock).Value);
        var pattern = SeriesPattern.Begin([slot], LocalDatePattern.Iso.Parse(from).Value)!;

        var times = pattern.From(pattern.Start, DateTimeZoneProviders.Tzdb[zone]).Take(2).Select(one => InstantPattern.General.Format(one.Times[0].Start!.Value));

        Assert.Equal([first, second], times);
    }

    [Fact]
    public void A_poll_has_all_its_times_of_each_month_and_begins_with_a_whole_one()
    {
        SeriesSlot[] slots = [Slot("FREQ=MONTHLY;BYDAY=1SA", 10), Slot("FREQ=MONTHLY;BYDAY=1SU", 14)];

        var pattern = SeriesPattern.Begin(slots, new LocalDate(2026, 12, 6))!;
        var polls = pattern.From(pattern.Start, DateTimeZone.Utc).Take(3).ToList();

        Assert.Equal([new LocalDate(2027, 1, 2), new LocalDate(2027, 2, 6), new LocalDate(2027, 3, 6)], polls.Select(poll => poll.Date));
        Assert.Equal([Instant.FromUtc(2027, 1, 2, 10, 0), Instant.FromUtc(2027, 1, 3, 14, 0)], polls[0].Times.Select(time => time.Start!.Value));
    }

    [Fact]
    public void The_first_candidate_names_a_poll_when_sunday_comes_before_saturday()
    {
        SeriesSlot[] slots = [Slot("FREQ=MONTHLY;BYDAY=1SA", 10), Slot("FREQ=MONTHLY;BYDAY=1SU", 14)];

        var pattern = SeriesPattern.Begin(slots, new LocalDate(2027, 7, 20))!;
        var poll = pattern.From(pattern.Start, DateTimeZone.Utc).First();

        Assert.Equal(new LocalDate(2027, 8, 1), poll.Date);
        Assert.Equal([Instant.FromUtc(2027, 8, 1, 14, 0), Instant.FromUtc(2027, 8, 7, 10, 0)], poll.Times.Select(time => time.Start!.Value));
    }

    [Theory]
    [InlineData("FREQ=DAILY", 7)]
    [InlineData("FREQ=WEEKLY;BYDAY=TH", 7)]
    [InlineData("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", 14)]
    [InlineData("FREQ=MONTHLY;BYDAY=1TU", 14)]
    public void Cards_come_a_week_ahead_of_weekly_meetups_and_two_of_others(string rule, int days) =>
        Assert.Equal(days, new SeriesPattern([Slot(rule, 19)], new LocalDate(2027, 1, 1)).DaysAhead);

    private static SeriesSlot Slot(string rule, int hour) => new(SeriesRule.Parse(rule)!, new LocalTime(hour, 0));
}
