using MeetupBot.Domain.Holidays;
using NodaTime;
using NodaTime.Text;

namespace MeetupBot.Tests.Domain.Holidays;

public sealed class HolidayCalendarTests
{
    [Theory]
    [InlineData("GB", "2027-03-26", "Good Friday")]
    [InlineData("GR", "2027-03-25", "Independence Day")]
    [InlineData("DE", "2027-05-06", "Christi Himmelfahrt")]
    [InlineData("US", "2026-11-26", "Thanksgiving")]
    [InlineData("NO", "2027-05-17", "Grunnlovsdagen")]
    [InlineData("TR", "2027-10-29", "Cumhuriyet Bayramı")]
    public void A_holiday_has_its_own_name(string country, string date, string name) => Assert.Equal(name, Find(country, date)?.Name);

    [Theory]
    [InlineData("GB", "2027-03-25")]
    [InlineData("GB", "2027-12-24")]
    [InlineData("US", "2026-12-26", "Christmas")]
    [InlineData("GB", "2027-12-25", "Christmas")]
    [InlineData("GB", "2027-03-27", "Good Friday")]
    [InlineData("GB", "2027-05-02", "Early May")]
    [InlineData("GB", "2027-05-01", "Early May")]
    [InlineData("DE", "2028-01-01", "Neujahrstag")]
    [InlineData("DE", "2027-01-02", "Neujahrstag")]
    [InlineData("DE", "2028-12-31", "Neujahrstag")]
    public void A_weekend_beside_a_holiday_is_a_long_one_and_no_other_day(string country, string date, string? name = null) =>
        Assert.Equal(name, Find(country, date)?.Name);

    [Fact]
    public void Every_country_has_holidays_in_the_years_that_series_reach_and_none_throws_in_others()
    {
        Assert.Equal(38, HolidayCalendar.All.Count);
        foreach (var calendar in HolidayCalendar.All)
        {
            Assert.InRange(Days(2027).Count(day => calendar.Find(day)?.Date == day), 4, 25);
            Assert.All(Enumerable.Range(2026, 40), year => Assert.NotNull(calendar.Find(Days(year).First(day => calendar.Find(day) is not null))));
            foreach (var year in (int[])[1, 1899, 2100, 2300, 9998])
                calendar.Find(new LocalDate(year, 12, 31));
        }
    }

    [Theory]
    [InlineData("GB", "GB")]
    [InlineData(" gb ", "GB")]
    [InlineData("uk", "GB")]
    [InlineData("Deutschland", "DE")]
    [InlineData("czech republic", "CZ")]
    [InlineData("türkiye", "TR")]
    [InlineData("PO", null)]
    [InlineData("IN", null)]
    [InlineData("", null)]
    [InlineData("\ud800<!channel>", null)]
    public void A_country_is_found_by_code_and_by_name(string typed, string? code) => Assert.Equal(code, HolidayCalendar.Find(typed)?.Code);

    [Theory]
    [InlineData("Germny", "DE")]
    [InlineData("Potugal", "PT")]
    [InlineData("GX", "GB")]
    [InlineData("PO", "PL")]
    public void What_is_not_known_leads_to_near_ones(string typed, string code) => Assert.Equal(code, HolidayCalendar.Near(typed).First().Code);

    [Fact]
    public void Every_country_has_a_name_in_words() => Assert.All(HolidayCalendar.All, one => Assert.True(one.Country.Length > 2, one.Code));

    private static IEnumerable<LocalDate> Days(int year) => Enumerable.Range(0, 365).Select(new LocalDate(year, 1, 1).PlusDays);

    private static Holiday? Find(string country, string date) => HolidayCalendar.Find(country)!.Find(LocalDatePattern.Iso.Parse(date).Value);
}
