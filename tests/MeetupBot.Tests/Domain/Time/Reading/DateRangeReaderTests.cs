using MeetupBot.Domain.Time.Reading;

namespace MeetupBot.Tests.Domain.Time.Reading;

/// <summary>What is offered where days can't be read, on Wed 2 Dec 2026 at 14:10.</summary>
public class DateRangeReaderTests
{
    [Theory]
    [InlineData("forever", ReadingPurpose.Pause, "for 1 year|for 3 months")]
    [InlineData("until further notice", ReadingPurpose.Pause, "for 1 year|for 3 months")]
    [InlineData("soon", ReadingPurpose.Pause, "next week|for 2 weeks|for 1 month")]
    [InlineData("next year", ReadingPurpose.Pause, "2027-01-01 - 2027-12-31|January 2027")]
    [InlineData("until 2027", ReadingPurpose.Pause, "until 2027-01-01|2027-01-01 - 2027-12-31")]
    [InlineData("next year", ReadingPurpose.Visit, "January 2027")]
    [InlineData("soon", ReadingPurpose.Visit, "this weekend|next week")]
    [InlineData("Jan 2020", ReadingPurpose.Visit, "Jan")]
    public void The_nearest_days_that_are_read_are_offered(string text, ReadingPurpose purpose, string fixes)
    {
        var refused = Assert.IsType<DateRangeReading.Refused>(DateRangeReader.Read(text, Readings.At("2026-12-02 14:10") with { Purpose = purpose }));

        Assert.Equal(fixes.Split('|'), refused.Problem.Fixes.Select(fix => fix.Text));
    }

    [Fact]
    public void An_offer_is_labelled_with_its_first_and_last_day()
    {
        var refused = Assert.IsType<DateRangeReading.Refused>(DateRangeReader.Read("soon", Readings.At("2026-12-02 14:10") with { Purpose = ReadingPurpose.Visit }));

        Assert.Equal(["Use Sat 5 – Sun 6 Dec", "Use Mon 7 – Sun 13 Dec"], refused.Problem.Fixes.Select(fix => fix.Label));
    }
}
