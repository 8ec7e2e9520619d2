using MeetupBot.Domain.Series;
using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Series;

public sealed class SeriesMoveTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Theory]
    [InlineData(2027, 3, 26, 19, 0, "2027-04-02T19:00:00")]
    [InlineData(2027, 10, 29, 19, 0, "2027-11-05T19:00:00")]
    [InlineData(2027, 3, 21, 1, 30, "2027-03-28T02:30:00")]
    public void A_week_later_it_is_at_the_same_time_of_day_and_for_the_same_date(int year, int month, int day, int hour, int minute, string local)
    {
        var date = new LocalDate(year, month, day);
        var occurrence = new SeriesOccurrence(date, [MeetupTime.At((date + new LocalTime(hour, minute)).InZoneLeniently(London).ToInstant()), MeetupTime.OnDay(date)]);

        var moved = occurrence.PlusDays(7, London);

        Assert.Equal((date, 7), (moved.Date, moved.DaysMoved));
        Assert.Equal(local, moved.Times[0].Start!.Value.InZone(London).LocalDateTime.ToString("s", null));
        Assert.Equal(MeetupTime.OnDay(date.PlusDays(7)), moved.Times[1]);
    }

    [Fact]
    public void Of_a_time_that_occurs_twice_the_first_is_taken()
    {
        var moved = MeetupTime.At(Instant.FromUtc(2027, 10, 24, 0, 30)).PlusDays(7, London);

        Assert.Equal(Instant.FromUtc(2027, 10, 31, 0, 30), moved.Start);
    }
}
