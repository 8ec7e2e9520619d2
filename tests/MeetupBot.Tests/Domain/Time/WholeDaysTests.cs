using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time;

public sealed class WholeDaysTests
{
    private static readonly LocalDate First = new(2026, 12, 5);

    [Theory]
    [InlineData(0, 5)]
    [InlineData(2, 5)]
    [InlineData(24, 5)]
    [InlineData(25, 6)]
    [InlineData(48, 6)]
    [InlineData(72, 7)]
    public void Whole_days_end_on_the_last_of_them(int hours, int last) =>
        Assert.Equal(new LocalDate(2026, 12, last), First.PlusDays(MeetupTime.OnDay(First).DaysIn(Duration.FromHours(hours)) - 1));

    [Fact]
    public void Where_there_are_no_whole_days_they_last_from_nine_on_the_first_to_nine_in_the_evening_of_the_last()
    {
        var zone = DateTimeZoneProviders.Tzdb["Europe/Berlin"];
        var saturday = MeetupTime.OnDay(new LocalDate(2026, 10, 24));

        // The clocks go back in the night to Sunday.
        Assert.Equal(
            new Interval(Instant.FromUtc(2026, 10, 24, 7, 0), Instant.FromUtc(2026, 10, 26, 20, 0)),
            saturday.JobSpan(zone, Duration.FromDays(3)));
        Assert.Equal(
            new Interval(Instant.FromUtc(2026, 10, 24, 7, 0), Instant.FromUtc(2026, 10, 24, 19, 0)),
            saturday.JobSpan(zone, Duration.FromHours(2)));
        var moment = Instant.FromUtc(2026, 10, 24, 8, 0);
        Assert.Equal(new Interval(moment, moment + Duration.FromHours(30)), MeetupTime.At(moment).JobSpan(zone, Duration.FromHours(30)));
    }
}
