using MeetupBot.Domain.Meetups;
using NodaTime;

namespace MeetupBot.Tests.Domain.Meetups;

public sealed class NextMonthTests
{
    [Theory]
    [InlineData("2026-12-05", "2026-12-06", "2027-01-02")]
    [InlineData("2026-12-12", "2026-12-13", "2027-01-09")]
    [InlineData("2026-10-31", "2026-11-01", "2026-11-28")]
    [InlineData("2026-01-29", "2026-01-30", "2026-02-26")]
    [InlineData("2026-12-05", "2027-03-20", "2027-04-03")]
    [InlineData("2026-12-05", "2027-01-02", "2027-02-06")]
    public void The_same_weekday_counted_from_the_beginning_of_the_month(string day, string after, string expected) =>
        Assert.Equal(Day(expected), NextMonth.SameWeekday(Day(day), Day(after)));

    [Fact]
    public void It_is_always_the_same_weekday_and_later()
    {
        for (var day = Day("2026-01-01"); day < Day("2029-01-01"); day = day.PlusDays(1))
        {
            var next = NextMonth.SameWeekday(day, day);
            Assert.Equal(day.DayOfWeek, next.DayOfWeek);
            Assert.Equal(day.ToYearMonth().PlusMonths(1), next.ToYearMonth());
        }
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
