using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Reading;

public class DurationReaderTests
{
    [Theory]
    [InlineData("90m", 90)]
    [InlineData("2h", 120)]
    [InlineData("1h30", 90)]
    [InlineData("1h 30", 90)]
    [InlineData("1h30m", 90)]
    [InlineData("1 hour 30 minutes", 90)]
    [InlineData("1 hour and 30 minutes", 90)]
    [InlineData("1.5h", 90)]
    [InlineData("1,5 h", 90)]
    [InlineData("0.25 hours", 15)]
    [InlineData("45 min", 45)]
    [InlineData("45 mins.", 45)]
    [InlineData("2 Hours", 120)]
    [InlineData("half an hour", 30)]
    [InlineData("an hour", 60)]
    [InlineData("an hour and a half", 90)]
    [InlineData("two hours", 120)]
    [InlineData("1:30", 90)]
    [InlineData("0:45", 45)]
    [InlineData("1m", 1)]
    [InlineData("60 seconds", 1)]
    [InlineData("7 days", 7 * 24 * 60)]
    [InlineData("31 days", 31 * 24 * 60)]
    [InlineData("1 week", 7 * 24 * 60)]
    [InlineData("1 day 2 h", 26 * 60)]
    [InlineData("２h", 120)]
    [InlineData("  2\u00a0h ", 120)]
    public void A_length_is_read_in_every_form(string text, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), DurationReader.Read(text));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("90")]
    [InlineData("flurgl")]
    [InlineData("0m")]
    [InlineData("30s")]
    [InlineData("32 days")]
    [InlineData("31 days 1 minute")]
    [InlineData("1 month")]
    [InlineData("-2h")]
    [InlineData("2h flurgl")]
    [InlineData("30m 1h")]
    [InlineData("1h 1h")]
    [InlineData("1h75")]
    [InlineData("999999999999h")]
    [InlineData("999999h")]
    [InlineData("1:75")]
    public void Anything_else_is_no_length(string? text) => Assert.Null(DurationReader.Read(text));

    [Theory]
    [InlineData(120, "2 h")]
    [InlineData(90, "1 h 30 min")]
    [InlineData(45, "45 min")]
    [InlineData(24 * 60, "1 day")]
    [InlineData((3 * 24 * 60) + 5, "3 days 5 min")]
    public void A_length_is_written_shortly_and_read_back(int minutes, string expected)
    {
        var text = DurationText.Of(Duration.FromMinutes(minutes));

        Assert.Equal(expected, text);
        Assert.Equal(Duration.FromMinutes(minutes), DurationReader.Read(text));
    }
}
