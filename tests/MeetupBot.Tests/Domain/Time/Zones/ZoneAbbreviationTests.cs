using MeetupBot.Domain.Time.Zones;
using NodaTime;
using NodaTime.TimeZones;

namespace MeetupBot.Tests.Domain.Time.Zones;

/// <summary>Letters behind a time of day, in January and July 2026.</summary>
public sealed class ZoneAbbreviationTests
{
    private static readonly Instant January = Instant.FromUtc(2026, 1, 15, 12, 0);
    private static readonly Instant July = Instant.FromUtc(2026, 7, 15, 12, 0);

    [Theory]
    [InlineData("PST", "Europe/London", "America/Los_Angeles", false, true)]
    [InlineData("PDT", "Europe/London", "America/Los_Angeles", true, false)]
    [InlineData("PT", "Europe/London", "America/Los_Angeles", false, false)]
    [InlineData("MST", "America/Phoenix", "America/Phoenix", false, false)]
    [InlineData("MDT", "America/Phoenix", "America/Denver", true, false)]
    [InlineData("MT", "America/Phoenix", "America/Phoenix", false, false)]
    [InlineData("CST", "Europe/Berlin", "America/Chicago", true, true)]
    [InlineData("CST", "Asia/Shanghai", "Asia/Shanghai", true, true)]
    [InlineData("CST", "Asia/Taipei", "Asia/Taipei", true, true)]
    [InlineData("CST", "America/Chicago", "America/Chicago", true, true)]
    [InlineData("CDT", "Asia/Shanghai", "America/Chicago", true, false)]
    [InlineData("CT", "Asia/Shanghai", "America/Chicago", false, false)]
    [InlineData("EST", "America/New_York", "America/New_York", false, true)]
    [InlineData("EST", "America/Toronto", "America/Toronto", false, true)]
    [InlineData("EST", "America/Panama", "America/Panama", false, false)]
    [InlineData("EST", "Australia/Sydney", "Australia/Sydney", true, true)]
    [InlineData("EST", "Asia/Tokyo", "America/New_York", false, true)]
    [InlineData("est", "Asia/Tokyo", "America/New_York", false, true)]
    [InlineData("EDT", "Asia/Tokyo", "America/New_York", true, false)]
    [InlineData("ET", "America/Toronto", "America/Toronto", false, false)]
    [InlineData("ET", "Asia/Tokyo", "America/New_York", false, false)]
    [InlineData("AKST", "Asia/Tokyo", "America/Anchorage", false, true)]
    [InlineData("HST", "Asia/Tokyo", "Pacific/Honolulu", false, false)]
    [InlineData("AST", "Asia/Riyadh", "Asia/Riyadh", true, true)]
    [InlineData("AST", "America/Puerto_Rico", "America/Puerto_Rico", false, false)]
    [InlineData("AST", "Asia/Tokyo", "America/Halifax", true, true)]
    [InlineData("NST", "Asia/Tokyo", "America/St_Johns", false, true)]
    [InlineData("GMT", "Europe/London", "Europe/London", false, true)]
    [InlineData("GMT", "Africa/Accra", "Africa/Accra", false, false)]
    [InlineData("GMT", "Europe/Berlin", "UTC", false, false)]
    [InlineData("BST", "Europe/London", "Europe/London", true, false)]
    [InlineData("BST", "Europe/Berlin", "Europe/London", true, false)]
    [InlineData("BST", "Asia/Dhaka", "Asia/Dhaka", true, true)]
    [InlineData("IST", "Asia/Kolkata", "Asia/Kolkata", true, true)]
    [InlineData("IST", "Europe/Dublin", "Europe/Dublin", true, true)]
    [InlineData("IST", "Asia/Jerusalem", "Asia/Jerusalem", true, true)]
    [InlineData("IST", "Europe/Berlin", "Asia/Kolkata", true, true)]
    [InlineData("WET", "Europe/Lisbon", "Europe/Lisbon", false, true)]
    [InlineData("WEST", "Europe/Berlin", "Europe/Lisbon", true, false)]
    [InlineData("CET", "Europe/Paris", "Europe/Paris", false, true)]
    [InlineData("CET", "Africa/Algiers", "Africa/Algiers", false, false)]
    [InlineData("CET", "Asia/Tokyo", "Europe/Berlin", false, true)]
    [InlineData("CEST", "Asia/Tokyo", "Europe/Berlin", true, false)]
    [InlineData("MEZ", "Europe/Vienna", "Europe/Vienna", false, true)]
    [InlineData("EET", "Europe/Helsinki", "Europe/Helsinki", false, true)]
    [InlineData("EEST", "Asia/Tokyo", "Europe/Athens", true, false)]
    [InlineData("MSK", "Asia/Tokyo", "Europe/Moscow", false, false)]
    [InlineData("JST", "Europe/London", "Asia/Tokyo", false, false)]
    [InlineData("KST", "Europe/London", "Asia/Seoul", false, false)]
    [InlineData("SGT", "Europe/London", "Asia/Singapore", false, false)]
    [InlineData("HKT", "Europe/London", "Asia/Hong_Kong", false, false)]
    [InlineData("AEST", "Europe/London", "Australia/Sydney", true, true)]
    [InlineData("AEST", "Australia/Brisbane", "Australia/Brisbane", false, false)]
    [InlineData("AEST", "Australia/Sydney", "Australia/Sydney", true, false)]
    [InlineData("AEDT", "Australia/Sydney", "Australia/Sydney", false, true)]
    [InlineData("ACST", "Australia/Darwin", "Australia/Darwin", false, false)]
    [InlineData("AWST", "Europe/London", "Australia/Perth", false, false)]
    [InlineData("NZST", "Europe/London", "Pacific/Auckland", true, false)]
    [InlineData("NZDT", "Europe/London", "Pacific/Auckland", false, true)]
    [InlineData("SAST", "Europe/London", "Africa/Johannesburg", false, false)]
    [InlineData("BRT", "Europe/London", "America/Sao_Paulo", false, false)]
    [InlineData("ART", "Europe/London", "America/Argentina/Buenos_Aires", false, false)]
    [InlineData("UTC", "Europe/London", "UTC", false, false)]
    [InlineData("Z", "Europe/London", "UTC", false, false)]
    [InlineData("z", "Europe/London", "UTC", false, false)]
    [InlineData("UTC+2", "Europe/London", "UTC+02", false, false)]
    [InlineData("GMT-5", "Europe/London", "UTC-05", false, false)]
    [InlineData("+05:30", "Europe/London", "UTC+05:30", false, false)]
    [InlineData("-0500", "Europe/London", "UTC-05", false, false)]
    [InlineData("-05:00", "Europe/London", "UTC-05", false, false)]
    [InlineData("UTC+5:45", "Europe/London", "UTC+05:45", false, false)]
    public void Letters_are_the_homes_or_the_best_known_places(
        string letters, string home, string zone, bool saidInJanuary, bool saidInJuly)
    {
        var homeZone = DateTimeZoneProviders.Tzdb[home];
        var january = ZoneNames.Abbreviation(letters, homeZone, January)!;
        var july = ZoneNames.Abbreviation(letters, homeZone, July)!;
        Assert.Equal((zone, zone), (january.Zone.Id, july.Zone.Id));
        Assert.Equal((saidInJanuary, saidInJuly), (january.SayPlace, july.SayPlace));
    }

    [Theory]
    [InlineData("EST", "America/New_York", "New York")]
    [InlineData("BRT", "Europe/London", "São Paulo")]
    [InlineData("+05:30", "Europe/London", "UTC+05:30")]
    [InlineData("IST", "Europe/Dublin", "Dublin")]
    public void The_place_is_said_as_people_know_it(string letters, string home, string place) =>
        Assert.Equal(place, ZoneNames.Abbreviation(letters, DateTimeZoneProviders.Tzdb[home], January)!.Place);

    [Theory]
    [InlineData("")]
    [InlineData("foo")]
    [InlineData("eat")]
    [InlineData("west")]
    [InlineData("Central")]
    [InlineData("pm")]
    [InlineData("2")]
    [InlineData("+")]
    [InlineData("+15")]
    [InlineData("London")]
    public void Other_words_are_no_zones(string token) =>
        Assert.Null(ZoneNames.Abbreviation(token, DateTimeZoneProviders.Tzdb["Europe/London"], January));

    [Fact]
    public void All_letters_of_tzdb_mean_their_own_zone_at_home()
    {
        foreach (var id in TzdbDateTimeZoneSource.Default.CanonicalIdMap.Values.Distinct())
        {
            var zone = DateTimeZoneProviders.Tzdb[id];
            foreach (var at in new[] { January, July })
            {
                var letters = zone.GetZoneInterval(at).Name;
                if (char.IsLetter(letters[0]) && letters != "UTC")
                    Assert.Equal(zone, ZoneNames.Abbreviation(letters.ToUpperInvariant(), zone, at)?.Zone);
            }
        }
    }
}
