using FsCheck;
using FsCheck.Fluent;
using MeetupBot.Domain.Introductions;
using NodaTime;

namespace MeetupBot.Tests.Domain.Introductions;

/// <summary>On Tue 1 Dec 2026 at 09:00 in London.</summary>
public sealed class SuggestedTimesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 12, 1, 9, 0);
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];

    [Fact]
    public void Without_a_past_they_are_evenings_and_a_weekend() =>
        Assert.Equal(["Wed 2 19:00", "Thu 3 19:00", "Sat 5 11:00"], Show(SuggestedTimes.Choose([New(London), New(London)], Now)));

    [Fact]
    public void Usual_days_and_hours_come_first()
    {
        var fridays = Past(London, (2026, 11, 13, 20, 15), (2026, 11, 20, 20, 0));
        var sundays = Past(London, (2026, 11, 22, 9, 30));

        Assert.Equal(["Fri 4 20:00", "Sun 6 09:30", "Fri 11 20:00"], Show(SuggestedTimes.Choose([fridays, sundays], Now)));
    }

    [Theory]
    [InlineData("America/New_York", "Europe/London")]
    [InlineData("Asia/Kolkata", "Europe/Lisbon")]
    [InlineData("Pacific/Auckland", "Asia/Tokyo")]
    public void Nobody_is_offered_their_night(string one, string other)
    {
        DateTimeZone[] zones = [DateTimeZoneProviders.Tzdb[one], DateTimeZoneProviders.Tzdb[other]];
        var times = SuggestedTimes.Choose([.. zones.Select(New)], Now);
        Assert.NotEmpty(times);
        Assert.All(times, at => Assert.All(zones, zone => Assert.InRange(at.InZone(zone).Hour, 8, 20)));
    }

    [Fact]
    public void Where_nights_leave_no_hour_the_one_who_asks_is_offered_their_own() => Assert.Equal(
        ["Wed 2 19:00", "Thu 3 19:00", "Sat 5 11:00"],
        Show(SuggestedTimes.Choose([New(London), New(DateTimeZoneProviders.Tzdb["Pacific/Honolulu"]), New(DateTimeZoneProviders.Tzdb["Asia/Tokyo"])], Now)));

    [Fact]
    public void There_are_always_three_ahead_on_three_days() => Prop.ForAll(
        Gen.Choose(0, 60 * 24 * 366).ToArbitrary(),
        Gen.Elements<DateTimeZone>(London, DateTimeZoneProviders.Tzdb["Australia/Lord_Howe"], DateTimeZoneProviders.Tzdb["America/Sao_Paulo"]).ToArbitrary(),
        (minutes, zone) =>
        {
            var now = Now + Duration.FromMinutes(minutes);
            var times = SuggestedTimes.Choose([New(zone), New(London)], now);
            return times.Count == SuggestedTimes.Count && times.All(at => at >= now + Duration.FromHours(24))
                && times.Select(at => at.InZone(zone).Date).Distinct().Count() == SuggestedTimes.Count;
        }).QuickCheckThrowOnFailure();

    private static UsualTimes New(DateTimeZone zone) => new(zone, []);

    private static UsualTimes Past(DateTimeZone zone, params (int Year, int Month, int Day, int Hour, int Minute)[] times) => new(
        zone, [.. times.Select(at => new LocalDateTime(at.Year, at.Month, at.Day, at.Hour, at.Minute).InZoneStrictly(zone).ToInstant())]);

    private static IEnumerable<string> Show(IEnumerable<Instant> times) =>
        times.Select(at => at.InZone(London).ToString("ddd d HH:mm", System.Globalization.CultureInfo.InvariantCulture));
}
