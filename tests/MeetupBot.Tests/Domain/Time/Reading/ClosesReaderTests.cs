using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>The closing time of a poll, on Wed 2 Dec 2026 at 14:10.</summary>
public class ClosesReaderTests
{
    private const string Wednesday = "2026-12-02 14:10";

    [Theory]
    [InlineData("in 2 days", "2026-12-04 14:10")]
    [InlineData("2 days", "2026-12-04 14:10")]
    [InlineData("48h", "2026-12-04 14:10")]
    [InlineData("in 30 seconds", "2026-12-02 14:10:30")]
    [InlineData("Fri 18:00", "2026-12-04 18:00")]
    [InlineData("by Friday 6pm", "2026-12-04 18:00")]
    [InlineData("until 5 Dec", "2026-12-05 23:59")]
    [InlineData("Friday", "2026-12-04 23:59")]
    [InlineData("Wed", "2026-12-02 23:59")]
    [InlineData("tomorrow", "2026-12-03 23:59")]
    [InlineData("2026-12-05 all day", "2026-12-05 23:59")]
    [InlineData("18:00", "2026-12-02 18:00")]
    [InlineData("Sat, 5 Dec, 18:00", "2026-12-05 18:00")]
    [InlineData("today 9am", "Past: today 9am")]
    [InlineData("flurgl", "Unreadable: flurgl")]
    [InlineData("", "Empty: ")]
    [InlineData("Sat or Sun", "? 2026-12-05 23:59 || 2026-12-06 23:59")]
    [InlineData("next week", "NotOne: next week")]
    public void A_closing_time_is_one_moment(string text, string expected)
    {
        var context = Readings.At(Wednesday);

        Assert.Equal(expected, Readings.Plain(ClosesReader.Read(text, context), context.Zone));
    }

    [Fact]
    public void Several_times_are_offered_one_by_one()
    {
        var options = Assert.IsType<WhenReading.Choices>(ClosesReader.Read("Sat or Sun 18:00", Readings.At(Wednesday))).Options;

        Assert.Equal(["2026-12-05 18:00", "2026-12-06 18:00"], options.Select(option => option.Text));
    }
}
