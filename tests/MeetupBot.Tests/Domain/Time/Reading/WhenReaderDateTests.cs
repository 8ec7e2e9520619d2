using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>Dates in numbers and with names, on Wed 2 Dec 2026 at 14:10.</summary>
public class WhenReaderDateTests
{
    [Theory]
    [InlineData("2026-12-05 18:30", "2026-12-05 18:30")]
    [InlineData("2026-12-05T18:30", "2026-12-05 18:30")]
    [InlineData("2026-12-05t18:30:15", "2026-12-05 18:30:15")]
    [InlineData("2026/12/05 18:30", "2026-12-05 18:30")]
    [InlineData("2026.12.05 18:30", "2026-12-05 18:30")]
    [InlineData("2026-12-05", "2026-12-05")]
    [InlineData("5 Dec 6:30pm", "2026-12-05 18:30")]
    [InlineData("Dec 5 6:30pm", "2026-12-05 18:30")]
    [InlineData("5 December", "2026-12-05")]
    [InlineData("Dec 5th", "2026-12-05")]
    [InlineData("5th of December 2026", "2026-12-05")]
    [InlineData("5-Dec-2026 18:00", "2026-12-05 18:00")]
    [InlineData("5 Dec. 18:00", "2026-12-05 18:00")]
    [InlineData("Dec 5, 2026 6:30 PM", "2026-12-05 18:30")]
    [InlineData("December 5th, 2026", "2026-12-05")]
    [InlineData("Saturday, December 5, 2026 at 6:30 p.m.", "2026-12-05 18:30")]
    [InlineData("Sat 5 Dec 10:00", "2026-12-05 10:00")]
    [InlineData("5 Dec (Sat) 10:00", "2026-12-05 10:00")]
    [InlineData("Sat, 12 Dec 18:00", "2026-12-12 18:00")]
    [InlineData("Sat the 5th", "2026-12-05")]
    [InlineData("the 5th", "2026-12-05")]
    [InlineData("the 1st at noon", "2027-01-01 12:00")]
    [InlineData("31st", "2026-12-31")]
    [InlineData("18:00 on 5 Dec", "2026-12-05 18:00")]
    [InlineData("5dec 6pm", "2026-12-05 18:00")]
    public void A_date_is_read_in_every_form(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("in 5 days", 72, "2026-12-07")]
    [InlineData("in a week", 24, "2026-12-09")]
    [InlineData("in 5 days at 6pm", 72, "2026-12-07 18:00")]
    [InlineData("in 5 days", 36, "2026-12-07 14:15")]
    [InlineData("in 5 hours", 72, "2026-12-02 19:15")]
    public void What_lasts_whole_days_begins_on_a_date(string text, int hours, string expected)
    {
        var context = Readings.At("2026-12-02 14:10") with { GivenDuration = Duration.FromHours(hours) };
        Assert.Equal(expected, Readings.Plain(WhenReader.Read(text, context), context.Zone));
    }

    [Theory]
    [InlineData(null, "America/New_York", "2027-05-12 19:00")]
    [InlineData(null, "Europe/London", "2026-12-05 19:00")]
    [InlineData("en-GB", "Europe/London", "2026-12-05 19:00")]
    public void Without_a_locale_the_order_is_that_of_the_zone(string? locale, string zone, string expected) =>
        Assert.Equal(expected, Readings.Plain(WhenReader.Read("5/12 7pm", Readings.At("2026-12-02 14:10", zone, locale)), DateTimeZoneProviders.Tzdb[zone]));

    [Theory]
    [InlineData("5/12", "2026-12-05")]
    [InlineData("5/12/2026", "2026-12-05")]
    [InlineData("5/12/26 18:00", "2026-12-05 18:00")]
    [InlineData("05/12/2026 6pm", "2026-12-05 18:00")]
    [InlineData("5.12.2026 18:00", "2026-12-05 18:00")]
    [InlineData("5.12. 18:00", "2026-12-05 18:00")]
    [InlineData("5.12 18.30", "2026-12-05 18:30")]
    [InlineData("5-12-2026", "2026-12-05")]
    [InlineData("12/25", "2026-12-25")]
    [InlineData("12/5", "2027-05-12")]
    [InlineData("Sat 5/12 10:00", "2026-12-05 10:00")]
    [InlineData("Sat 5.12. 10:00", "2026-12-05 10:00")]
    public void Day_and_month_in_numbers_go_by_the_locale(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("12/5", "2026-12-05")]
    [InlineData("12/5/2026", "2026-12-05")]
    [InlineData("5/12 6pm", "2027-05-12 18:00")]
    [InlineData("12/5/26 6:30pm", "2026-12-05 18:30")]
    [InlineData("25/12", "2026-12-25")]
    [InlineData("5.12.", "2026-12-05")]
    [InlineData("12-5-2026", "2026-12-05")]
    public void The_month_comes_first_where_people_write_it_first(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "America/New_York", "en-US");

    [Theory]
    [InlineData("Sat 18.30", "2026-12-05 18:30")]
    [InlineData("18.30", "2026-12-02 18:30")]
    [InlineData("Sat 5.12", "2026-12-05")]
    [InlineData("Sat 10.10", "2026-12-05 10:10")]
    public void Dots_write_the_day_first_and_a_time_where_no_date_can_be_meant(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("1 Jan 10:00", "2027-01-01 10:00")]
    [InlineData("31 Oct", "2027-10-31")]
    [InlineData("2 Dec", "2026-12-02")]
    [InlineData("2 Dec 15:00", "2026-12-02 15:00")]
    [InlineData("2 Nov", "Past: 2 Nov")]
    [InlineData("30 Nov 18:00", "Past: 30 Nov 18:00")]
    public void A_date_without_a_year_is_the_nearest_ahead(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("today 7pm", "2026-12-02 19:00")]
    [InlineData("tomorrow 19:00", "2026-12-03 19:00")]
    [InlineData("tomorrow", "2026-12-03")]
    [InlineData("today", "2026-12-02")]
    [InlineData("tonight", "2026-12-02 19:00")]
    [InlineData("tonight at 8", "2026-12-02 20:00")]
    [InlineData("this evening", "2026-12-02 19:00")]
    [InlineData("tomorrow night", "2026-12-03 19:00")]
    [InlineData("day after tomorrow 9:30", "? 2026-12-04 09:30 || 2026-12-04 21:30")]
    [InlineData("tmrw noon", "2026-12-03 12:00")]
    public void Days_around_today_have_names(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("Friday", "2026-12-04")]
    [InlineData("Fri 18:00", "2026-12-04 18:00")]
    [InlineData("Wed 15:00", "2026-12-02 15:00")]
    [InlineData("Wed 14:10", "2026-12-09 14:10")]
    [InlineData("Wed 10:00", "2026-12-09 10:00")]
    [InlineData("Wednesday", "2026-12-09")]
    [InlineData("Monday", "2026-12-07")]
    [InlineData("next Friday", "2026-12-11")]
    [InlineData("next Friday evening", "2026-12-11 19:00")]
    [InlineData("next Mon 9am", "2026-12-07 09:00")]
    [InlineData("next Wed 15:00", "2026-12-09 15:00")]
    [InlineData("this Friday", "2026-12-04")]
    [InlineData("this Fri 18:00", "2026-12-04 18:00")]
    [InlineData("this coming Tuesday", "2026-12-08")]
    [InlineData("coming Tue", "2026-12-08")]
    [InlineData("Friday next week", "2026-12-11")]
    [InlineData("next week Friday at 10", "? 2026-12-11 10:00 || 2026-12-11 22:00")]
    [InlineData("on Thurs at 7pm", "2026-12-03 19:00")]
    [InlineData("TUES 7PM", "2026-12-08 19:00")]
    [InlineData("this Monday 10:00", "Past: this Monday 10:00")]
    public void A_weekday_is_the_first_one_ahead_and_next_is_in_the_next_week(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("in 2 days", "2026-12-04 14:15")]
    [InlineData("in 90 minutes", "2026-12-02 15:45")]
    [InlineData("in 1 week", "2026-12-09 14:15")]
    [InlineData("in 30 seconds", "2026-12-02 14:10:30")]
    [InlineData("in two weeks", "2026-12-16 14:15")]
    [InlineData("in an hour", "2026-12-02 15:15")]
    [InlineData("in half an hour", "2026-12-02 14:40")]
    [InlineData("in 1h30", "2026-12-02 15:45")]
    [InlineData("in 1 hour and 30 minutes", "2026-12-02 15:45")]
    [InlineData("in 2 days at 18:00", "2026-12-04 18:00")]
    [InlineData("in a month", "2027-01-02 14:15")]
    [InlineData("in 1.5 hours", "2026-12-02 15:45")]
    [InlineData("in an hour and a half", "2026-12-02 15:45")]
    [InlineData("in 3 days 2 hours", "2026-12-05 16:15")]
    [InlineData("in 1 year", "2027-12-02 14:15")]
    [InlineData("18:00 in 2 days", "2026-12-04 18:00")]
    public void An_amount_of_time_counts_from_now(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    private static void Reads(string text, string expected, string now, string zone, string? locale)
    {
        var context = Readings.At(now, zone, locale);

        Assert.Equal(expected, Readings.Plain(WhenReader.Read(text, context), context.Zone));
    }
}
