using MeetupBot.Domain.Time;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time;

public class MeetupTimeTests
{
    private static readonly LocalDate Saturday = new(2026, 12, 5);
    private static readonly DateTimeZone NewYork = DateTimeZoneProviders.Tzdb["America/New_York"];

    [Fact]
    public void A_moment_spans_its_duration()
    {
        var start = Instant.FromUtc(2026, 12, 5, 10, 0);

        Assert.Equal(new Interval(start, start + Duration.FromHours(2)), MeetupTime.At(start).Span(NewYork, Duration.FromHours(2)));
    }

    [Fact]
    public void A_whole_day_spans_midnight_to_midnight_in_the_zone() => Assert.Equal(
        new Interval(Instant.FromUtc(2026, 12, 5, 5, 0), Instant.FromUtc(2026, 12, 6, 5, 0)),
        MeetupTime.OnDay(Saturday).Span(NewYork, Duration.FromHours(2)));

    [Fact]
    public void Several_whole_days_span_to_the_end_of_the_last() => Assert.Equal(
        new Interval(Instant.FromUtc(2026, 12, 5, 5, 0), Instant.FromUtc(2026, 12, 8, 5, 0)),
        MeetupTime.OnDay(Saturday).Span(NewYork, Duration.FromDays(3)));

    [Fact]
    public void To_jobs_a_whole_day_lasts_from_nine_to_nine_in_the_zone() => Assert.Equal(
        new Interval(Instant.FromUtc(2026, 12, 5, 14, 0), Instant.FromUtc(2026, 12, 6, 2, 0)),
        MeetupTime.OnDay(Saturday).JobSpan(NewYork, Duration.FromHours(2)));

    [Fact]
    public void A_whole_day_that_a_zone_skips_spans_the_hours_after_it()
    {
        var apia = DateTimeZoneProviders.Tzdb["Pacific/Apia"];

        var span = MeetupTime.OnDay(new LocalDate(2011, 12, 30)).JobSpan(apia, Duration.FromHours(2));

        Assert.Equal(new LocalDateTime(2011, 12, 31, 9, 0), span.Start.InZone(apia).LocalDateTime);
        Assert.Equal(Duration.FromHours(12), span.Duration);
    }

    [Fact]
    public void A_whole_day_stands_before_the_moments_of_its_day_in_the_readers_zone()
    {
        var fridayNight = MeetupTime.At(Instant.FromUtc(2026, 12, 5, 4, 0));
        var saturdayMidnight = MeetupTime.At(Instant.FromUtc(2026, 12, 5, 5, 0));
        var wholeSaturday = MeetupTime.OnDay(Saturday);

        Assert.Equal([fridayNight, wholeSaturday, saturdayMidnight], new[] { saturdayMidnight, wholeSaturday, fridayNight }.Order(new MeetupTimeOrder(NewYork)));
    }

    [Fact]
    public void Without_a_zone_a_whole_day_stands_at_midnight_in_UTC()
    {
        Assert.True(MeetupTime.OnDay(Saturday) < MeetupTime.At(Instant.FromUtc(2026, 12, 5, 0, 0)));
        Assert.True(MeetupTime.OnDay(Saturday) > MeetupTime.At(Instant.FromUtc(2026, 12, 4, 23, 59)));
    }
}
