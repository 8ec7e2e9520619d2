using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>Several parts, and sets of days, on Wed 2 Dec 2026 at 14:10.</summary>
public class WhenReaderListTests
{
    [Theory]
    [InlineData("Sat 10am, Sun 2pm", "2026-12-05 10:00 | 2026-12-06 14:00")]
    [InlineData("Sun 2pm; Sat 10am", "2026-12-05 10:00 | 2026-12-06 14:00")]
    [InlineData("Sat 10am or Sun 2pm", "2026-12-05 10:00 | 2026-12-06 14:00")]
    [InlineData("Sat 10am and Sun 2pm", "2026-12-05 10:00 | 2026-12-06 14:00")]
    [InlineData("Sat 10am\nSun 2pm", "2026-12-05 10:00 | 2026-12-06 14:00")]
    [InlineData("Sat 10am, Sun 2pm, or Mon 9am", "2026-12-05 10:00 | 2026-12-06 14:00 | 2026-12-07 09:00")]
    [InlineData(" , Sat 10am ;; ", "2026-12-05 10:00")]
    [InlineData("Sat 10am, sat 10:00, 2026-12-05 10:00", "2026-12-05 10:00")]
    [InlineData("Sun 10am, Sun all day, Sat 23:00", "2026-12-05 23:00 | 2026-12-06 | 2026-12-06 10:00")]
    public void Parts_stand_between_separators_and_come_back_in_order(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("Sat or Sun 10am", "2026-12-05 10:00 | 2026-12-06 10:00")]
    [InlineData("Sat, Sun, Mon at 18:00", "2026-12-05 18:00 | 2026-12-06 18:00 | 2026-12-07 18:00")]
    [InlineData("Sat 10am or Sun", "2026-12-05 10:00 | 2026-12-06 10:00")]
    [InlineData("Sat/Sun 10am", "2026-12-05 10:00 | 2026-12-06 10:00")]
    [InlineData("Sat & Sun 10am", "2026-12-05 10:00 | 2026-12-06 10:00")]
    [InlineData("Sat all day, Sun 10am", "2026-12-05 | 2026-12-06 10:00")]
    [InlineData("5 Dec, 12 Dec 19:00", "2026-12-05 19:00 | 2026-12-12 19:00")]
    [InlineData("Sat or Sun 10am-4pm every 3h", "2026-12-05 10:00 | 2026-12-05 13:00 | 2026-12-05 16:00 | 2026-12-06 10:00 | 2026-12-06 13:00 | 2026-12-06 16:00")]
    [InlineData("Wed or Fri next week", "2026-12-09 | 2026-12-11")]
    [InlineData("Thu or Fri next week 18:00", "2026-12-10 18:00 | 2026-12-11 18:00")]
    public void A_day_without_a_time_takes_the_next_ones(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("Sat 10am, 2pm", "2026-12-05 10:00 | 2026-12-05 14:00")]
    [InlineData("5 Dec, 18:30", "2026-12-05 18:30")]
    [InlineData("10am or 2pm on Sat", "2026-12-05 10:00 | 2026-12-05 14:00")]
    [InlineData("18:00 or Sat 10am", "2026-12-02 18:00 | 2026-12-05 10:00")]
    public void A_time_without_a_day_takes_the_day_beside_it(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("5 or 6 Dec at 10", "? 2026-12-05 10:00 | 2026-12-06 10:00 || 2026-12-05 22:00 | 2026-12-06 22:00")]
    [InlineData("Dec 5, 6 and 7 at 10am", "2026-12-05 10:00 | 2026-12-06 10:00 | 2026-12-07 10:00")]
    [InlineData("the 5th or 6th at 7pm", "2026-12-05 19:00 | 2026-12-06 19:00")]
    [InlineData("5th or 6th January", "2027-01-05 | 2027-01-06")]
    public void A_number_beside_a_date_is_a_day_of_its_month(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("Mon-Fri 18:00", "2026-12-07 18:00 | 2026-12-08 18:00 | 2026-12-09 18:00 | 2026-12-10 18:00 | 2026-12-11 18:00")]
    [InlineData("Thu–Sat 18:00", "2026-12-03 18:00 | 2026-12-04 18:00 | 2026-12-05 18:00")]
    [InlineData("Fri to Sun", "2026-12-04 | 2026-12-05 | 2026-12-06")]
    [InlineData("next Mon-Wed 9am", "2026-12-07 09:00 | 2026-12-08 09:00 | 2026-12-09 09:00")]
    [InlineData("Mon-Tue next week 9am", "2026-12-07 09:00 | 2026-12-08 09:00")]
    [InlineData("5-7 Dec", "2026-12-05 | 2026-12-06 | 2026-12-07")]
    [InlineData("Dec 5-7 18:00", "2026-12-05 18:00 | 2026-12-06 18:00 | 2026-12-07 18:00")]
    [InlineData("5 Dec to 7 Dec", "2026-12-05 | 2026-12-06 | 2026-12-07")]
    [InlineData("30 Dec - 2 Jan", "2026-12-30 | 2026-12-31 | 2027-01-01 | 2027-01-02")]
    [InlineData("2026-12-05 - 2026-12-06 18:00", "2026-12-05 18:00 | 2026-12-06 18:00")]
    [InlineData("1-4 Dec 10:00", "2026-12-03 10:00 | 2026-12-04 10:00")]
    [InlineData("evenings 5-6 Dec", "2026-12-05 19:00 | 2026-12-06 19:00")]
    public void Runs_of_days_are_read(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("weekday evenings next week", "2026-12-07 19:00 | 2026-12-08 19:00 | 2026-12-09 19:00 | 2026-12-10 19:00 | 2026-12-11 19:00")]
    [InlineData("every evening next week", "2026-12-07 19:00 | 2026-12-08 19:00 | 2026-12-09 19:00 | 2026-12-10 19:00 | 2026-12-11 19:00 | 2026-12-12 19:00 | 2026-12-13 19:00")]
    [InlineData("weekdays this week 18:00", "2026-12-02 18:00 | 2026-12-03 18:00 | 2026-12-04 18:00")]
    [InlineData("weekdays this week 9am", "2026-12-03 09:00 | 2026-12-04 09:00")]
    [InlineData("weekend mornings", "2026-12-05 10:00 | 2026-12-06 10:00")]
    [InlineData("this weekend", "2026-12-05 | 2026-12-06")]
    [InlineData("next weekend at noon", "2026-12-12 12:00 | 2026-12-13 12:00")]
    [InlineData("weekends in December", "2026-12-05 | 2026-12-06 | 2026-12-12 | 2026-12-13 | 2026-12-19 | 2026-12-20 | 2026-12-26 | 2026-12-27")]
    [InlineData("Fridays in December 7pm", "2026-12-04 19:00 | 2026-12-11 19:00 | 2026-12-18 19:00 | 2026-12-25 19:00")]
    [InlineData("every Friday in January", "2027-01-01 | 2027-01-08 | 2027-01-15 | 2027-01-22 | 2027-01-29")]
    [InlineData("Sundays next month", "2027-01-03 | 2027-01-10 | 2027-01-17 | 2027-01-24 | 2027-01-31")]
    [InlineData("weekday evenings", "2026-12-02 19:00 | 2026-12-03 19:00 | 2026-12-04 19:00 | 2026-12-07 19:00 | 2026-12-08 19:00")]
    [InlineData("Mon and Wed evenings next week", "2026-12-07 19:00 | 2026-12-09 19:00")]
    [InlineData("weekday party", "Unreadable: party")]
    public void Sets_of_days_are_read(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("“Sat” – 10am", "2026-12-05 10:00")]
    [InlineData("５ Dec １８：３０", "2026-12-05 18:30")]
    [InlineData("Sat\u00a010\u202fam", "2026-12-05 10:00")]
    [InlineData("  SAT\t10AM  ", "2026-12-05 10:00")]
    [InlineData("S\0at 10\aam", "2026-12-05 10:00")]
    [InlineData("\u202eSat\u200b 10am", "2026-12-05 10:00")]
    [InlineData("٥ Dec", "2026-12-05")]
    [InlineData("`Sat 10am`", "2026-12-05 10:00")]
    [InlineData("Sat 10am − 12:00", "2026-12-05 10:00")]
    public void Typography_does_not_matter(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    private static void Reads(string text, string expected, string now, string zone, string? locale)
    {
        var context = Readings.At(now, zone, locale);

        Assert.Equal(expected, Readings.Plain(WhenReader.Read(text, context), context.Zone));
    }
}
