using MeetupBot.Domain.Time;
using MeetupBot.Domain.Time.Reading;
using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time;

/// <summary>Times as plain text, seen from Wed 2 Dec 2026 in London.</summary>
public class TimeTextTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant Now = Instant.FromUtc(2026, 12, 2, 14, 10);
    private static readonly MeetupTime Saturday = MeetupTime.At(Instant.FromUtc(2026, 12, 5, 10, 0));
    private static readonly MeetupTime WholeSaturday = MeetupTime.OnDay(new LocalDate(2026, 12, 5));

    [Fact]
    public void A_time_has_its_weekday_and_date() => Assert.Equal("Sat 5 Dec 10:00", TimeText.Of(Saturday, London, Now));

    [Fact]
    public void A_text_that_is_kept_has_the_year() => Assert.Equal("Sat 5 Dec 2026 10:00", TimeText.Of(Saturday, London));

    [Fact]
    public void A_time_of_day_stands_alone() => Assert.Equal("10:00", TimeText.ClockTime(Instant.FromUtc(2026, 12, 5, 10, 0), London));

    [Fact]
    public void A_whole_day_has_no_time_and_no_zone() => Assert.Equal("Sat 5 Dec", ZonedTimeText.Write(WholeSaturday, London, Now));

    [Fact]
    public void A_zone_is_named_where_it_is_asked_for() =>
        Assert.Equal("Sat 5 Dec 10:00 (London time)", ZonedTimeText.Write(Saturday, London, Now));

    [Theory]
    [InlineData("America/New_York", "New York time")]
    [InlineData("America/Sao_Paulo", "São Paulo time")]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("Etc/GMT-2", "UTC+2")]
    [InlineData("America/Indiana/Knox", "America/Indiana/Knox")]
    [InlineData("America/St_Lucia", "America/St_Lucia")]
    public void A_zone_is_said_as_people_say_it(string id, string said) =>
        Assert.EndsWith($" ({said})", ZonedTimeText.Write(Saturday, DateTimeZoneProviders.Tzdb[id], Now), StringComparison.Ordinal);

    [Theory]
    [InlineData(2025, 12, 31, "Wed 31 Dec 2025")]
    [InlineData(2026, 1, 1, "Thu 1 Jan")]
    [InlineData(2026, 12, 31, "Thu 31 Dec")]
    [InlineData(2027, 1, 1, "Fri 1 Jan 2027")]
    public void The_year_is_written_unless_it_is_the_present_one(int year, int month, int day, string expected) =>
        Assert.Equal(expected, TimeText.Of(MeetupTime.OnDay(new LocalDate(year, month, day)), London, Now));

    [Fact]
    public void A_range_on_one_day_has_one_date() =>
        Assert.Equal("Sat 5 Dec 10:00–12:00", TimeText.Range(Saturday, Duration.FromHours(2), London, Now));

    [Fact]
    public void A_range_over_midnight_has_both_dates() =>
        Assert.Equal("Sat 5 Dec 10:00 – Sun 6 Dec 01:00", TimeText.Range(Saturday, Duration.FromHours(15), London, Now));

    [Fact]
    public void A_range_to_midnight_stays_on_its_day() =>
        Assert.Equal("Sat 5 Dec 10:00–24:00", TimeText.Range(Saturday, Duration.FromHours(14), London, Now));

    [Fact]
    public void Several_whole_days_have_the_first_and_the_last() =>
        Assert.Equal("Sat 5 – Mon 7 Dec", TimeText.Range(WholeSaturday, Duration.FromDays(3), London, Now));

    [Fact]
    public void Offsets_stand_behind_both_ends_of_a_range_when_one_of_them_exists_twice() => Assert.Equal(
        "Sun 31 Oct 2027 00:30 UTC+1–01:30 UTC+1", TimeText.Range(MeetupTime.At(Instant.FromUtc(2027, 10, 30, 23, 30)), Duration.FromHours(1), London, Now));

    [Fact]
    public void A_list_for_a_form_has_the_ends_when_they_are_given() => Assert.Equal(
        "2026-12-05 10:00-12:00, 2026-12-05 - 2026-12-07 as one",
        TimeText.ForTyping([Saturday], London, Duration.FromHours(2)) + ", " + TimeText.ForTyping([WholeSaturday], London, Duration.FromDays(3)));

    [Fact]
    public void A_range_of_a_whole_day_is_its_date() => Assert.Equal("Sat 5 Dec", TimeText.Range(WholeSaturday, Duration.FromHours(2), London, Now));

    [Fact]
    public void A_time_that_exists_twice_has_its_offset() =>
        Assert.Equal("Sun 31 Oct 2027 01:30 UTC+1", TimeText.Of(MeetupTime.At(Instant.FromUtc(2027, 10, 31, 0, 30)), London, Now));

    [Fact]
    public void A_list_for_a_form_keeps_whole_days_apart_from_times() =>
        Assert.Equal("2026-12-05 10:00, 2026-12-05 all day", TimeText.ForTyping([Saturday, WholeSaturday], London));

    [Fact]
    public void A_range_is_read_back_with_its_length()
    {
        var read = Assert.IsType<WhenReading.Understood>(
            WhenReader.Read(TimeText.Range(Saturday, Duration.FromHours(2), London, Now), new ReadingContext(Now, London)));

        Assert.Equal([Saturday], read.Times);
        Assert.Equal(Duration.FromHours(2), read.Length);
    }

    [Theory]
    [InlineData("Sat 10am-12, Sun 2pm-4pm", 2)]
    [InlineData("Sat or Sun 10am-12", 2)]
    public void Ranges_of_one_length_tell_it(string text, int hours) => Assert.Equal(Duration.FromHours(hours), LengthOf(text));

    [Theory]
    [InlineData("Sat 10am-12, Sun 2pm-5pm")]
    [InlineData("Sat 10am-12, Sun 2pm")]
    [InlineData("Sat 10am-4pm every 2h")]
    [InlineData("Sat 10am")]
    public void Anything_else_tells_no_length(string text) => Assert.Null(LengthOf(text));

    private static Duration? LengthOf(string text) =>
        Assert.IsType<WhenReading.Understood>(WhenReader.Read(text, new ReadingContext(Now, London))).Length;
}
