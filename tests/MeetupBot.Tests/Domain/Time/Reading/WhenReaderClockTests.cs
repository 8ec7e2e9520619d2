using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>Times of day, on Wed 2 Dec 2026 at 14:10.</summary>
public class WhenReaderClockTests
{
    [Theory]
    [InlineData("Sat 10am", "2026-12-05 10:00")]
    [InlineData("Sat 10 am", "2026-12-05 10:00")]
    [InlineData("Saturday at 10", "? 2026-12-05 10:00 || 2026-12-05 22:00")]
    [InlineData("Sat @ 18", "2026-12-05 18:00")]
    [InlineData("Sat 6:30 pm", "2026-12-05 18:30")]
    [InlineData("Sat 6.30pm", "2026-12-05 18:30")]
    [InlineData("Sat 6p", "2026-12-05 18:00")]
    [InlineData("Sat 18h30", "2026-12-05 18:30")]
    [InlineData("Sat 18h", "2026-12-05 18:00")]
    [InlineData("Sat 1830", "2026-12-05 18:30")]
    [InlineData("Sat 630pm", "2026-12-05 18:30")]
    [InlineData("5 Dec 1830", "2026-12-05 18:30")]
    [InlineData("Sat 12am", "2026-12-05 00:00")]
    [InlineData("Sat 12pm", "2026-12-05 12:00")]
    [InlineData("Sat 00:15", "2026-12-05 00:15")]
    [InlineData("Sat 24:00", "2026-12-06 00:00")]
    [InlineData("Sat noon", "2026-12-05 12:00")]
    [InlineData("Sat midday", "2026-12-05 12:00")]
    [InlineData("Sat midnight", "2026-12-06 00:00")]
    [InlineData("Sat half past six", "2026-12-05 18:30")]
    [InlineData("Sat half past 6 in the evening", "2026-12-05 18:30")]
    [InlineData("Sat quarter to 7pm", "2026-12-05 18:45")]
    [InlineData("Sat quarter past 6pm", "2026-12-05 18:15")]
    [InlineData("Sat 6 o'clock", "2026-12-05 18:00")]
    [InlineData("Sat at seven", "? 2026-12-05 07:00 || 2026-12-05 19:00")]
    public void A_time_of_day_is_read_in_every_form(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("Sat morning", "2026-12-05 10:00")]
    [InlineData("Sat afternoon", "2026-12-05 15:00")]
    [InlineData("Sat evening", "2026-12-05 19:00")]
    [InlineData("Sat evening at 8", "2026-12-05 20:00")]
    [InlineData("Sat 8 in the evening", "2026-12-05 20:00")]
    [InlineData("Sat morning 9:30", "2026-12-05 09:30")]
    [InlineData("evening of 5 Dec", "2026-12-05 19:00")]
    [InlineData("tomorrow morning or afternoon", "2026-12-03 10:00 | 2026-12-03 15:00")]
    public void Parts_of_the_day_have_hours(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("18:00", "2026-12-02 18:00")]
    [InlineData("10:00", "2026-12-03 10:00")]
    [InlineData("noon", "2026-12-03 12:00")]
    [InlineData("midnight", "2026-12-03 00:00")]
    [InlineData("evening", "2026-12-02 19:00")]
    public void A_time_without_a_day_is_the_first_one_ahead(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("2026-12-05T18:30Z", "2026-12-05 18:30")]
    [InlineData("2026-12-05T18:30-05:00", "2026-12-05 23:30")]
    [InlineData("2026-12-05T18:30:00.000+0100", "2026-12-05 17:30")]
    [InlineData("2026-12-05 18:30+02:00", "2026-12-05 16:30")]
    [InlineData("2026-12-05 18:30:00-05:00", "2026-12-05 23:30")]
    [InlineData("Sat 18:00 UTC", "2026-12-05 18:00")]
    [InlineData("Sat 18:00 UTC+1", "2026-12-05 17:00")]
    [InlineData("Sat 18:00 GMT-3", "2026-12-05 21:00")]
    [InlineData("Sat 18:00 Europe/Paris", "2026-12-05 17:00")]
    [InlineData("Sat 6pm (America/New_York)", "2026-12-05 23:00")]
    [InlineData("Sat 18:00 (New York time)", "2026-12-05 23:00")]
    [InlineData("Sat 18:00 (UTC)", "2026-12-05 18:00")]
    [InlineData("Sat 18:00 America/Argentina/Buenos_Aires", "2026-12-05 21:00")]
    [InlineData("2026-12-05T18:30+01:00[Europe/Paris]", "2026-12-05 17:30")]
    [InlineData("Sat 18:00 Mars/Base", "Unreadable: Mars/Base")]
    public void A_zone_behind_the_time_counts(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("Sat 10am-4pm", "2026-12-05 10:00")]
    [InlineData("Sat 10:00–12:00", "2026-12-05 10:00")]
    [InlineData("Sat 6-8pm", "2026-12-05 18:00")]
    [InlineData("Sat 10-4pm", "2026-12-05 10:00")]
    [InlineData("Sat 11-1pm", "2026-12-05 11:00")]
    [InlineData("Sat from 18 to 20", "2026-12-05 18:00")]
    [InlineData("Sat 22:00-02:00", "2026-12-05 22:00")]
    [InlineData("2026-12-05 10:00-12:00", "2026-12-05 10:00")]
    [InlineData("Sat 8pm to midnight", "2026-12-05 20:00")]
    public void A_range_without_steps_is_its_start(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    [Theory]
    [InlineData("Sat 10am-4pm every 2h", "2026-12-05 10:00 | 2026-12-05 12:00 | 2026-12-05 14:00 | 2026-12-05 16:00")]
    [InlineData("Sat 10am-3pm every 2h", "2026-12-05 10:00 | 2026-12-05 12:00 | 2026-12-05 14:00")]
    [InlineData("Sat 10-noon every 30 min", "2026-12-05 10:00 | 2026-12-05 10:30 | 2026-12-05 11:00 | 2026-12-05 11:30 | 2026-12-05 12:00")]
    [InlineData("Sat between 10 and 4pm every 3 hours", "2026-12-05 10:00 | 2026-12-05 13:00 | 2026-12-05 16:00")]
    [InlineData("every 90m Sat 10:00 to 13:00", "2026-12-05 10:00 | 2026-12-05 11:30 | 2026-12-05 13:00")]
    [InlineData("Sat 18:00-20:00 hourly", "2026-12-05 18:00 | 2026-12-05 19:00 | 2026-12-05 20:00")]
    [InlineData("Sat 22:00-02:00 every 2h", "2026-12-05 22:00 | 2026-12-06 00:00 | 2026-12-06 02:00")]
    [InlineData("today 10am-8pm every 2h", "2026-12-02 16:00 | 2026-12-02 18:00 | 2026-12-02 20:00")]
    [InlineData("Sat 10am-11am each 30m", "2026-12-05 10:00 | 2026-12-05 10:30 | 2026-12-05 11:00")]
    public void A_range_with_steps_includes_its_end_when_a_step_falls_on_it(string text, string expected) => Reads(text, expected, "2026-12-02 14:10", "Europe/London", "en-GB");

    private static void Reads(string text, string expected, string now, string zone, string? locale)
    {
        var context = Readings.At(now, zone, locale);

        Assert.Equal(expected, Readings.Plain(WhenReader.Read(text, context), context.Zone));
    }
}
