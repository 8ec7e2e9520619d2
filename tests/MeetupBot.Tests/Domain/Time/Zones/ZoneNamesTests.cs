using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Zones;

/// <summary>What people call their zones, in November 2026.</summary>
public sealed class ZoneNamesTests
{
    private static readonly Instant Now = Samples.Now;

    [Theory]
    [InlineData("EST", "America/New_York")]
    [InlineData("est", "America/New_York")]
    [InlineData("EDT", "America/New_York")]
    [InlineData("ET", "America/New_York")]
    [InlineData("Eastern", "America/New_York")]
    [InlineData("Eastern time", "America/New_York")]
    [InlineData("US Eastern time", "America/New_York")]
    [InlineData("PST", "America/Los_Angeles")]
    [InlineData("PT", "America/Los_Angeles")]
    [InlineData("Pacific time", "America/Los_Angeles")]
    [InlineData("Pacific daylight time", "America/Los_Angeles")]
    [InlineData("Mountain", "America/Denver")]
    [InlineData("Mountain time", "America/Denver")]
    [InlineData("CT", "America/Chicago")]
    [InlineData("Central", "America/Chicago")]
    [InlineData("CET", "Europe/Berlin")]
    [InlineData("cest", "Europe/Berlin")]
    [InlineData("MEZ", "Europe/Berlin")]
    [InlineData("Central European Time", "Europe/Berlin")]
    [InlineData("EET", "Europe/Athens")]
    [InlineData("WET", "Europe/Lisbon")]
    [InlineData("BST", "Europe/London")]
    [InlineData("British Summer Time", "Europe/London")]
    [InlineData("MSK", "Europe/Moscow")]
    [InlineData("JST", "Asia/Tokyo")]
    [InlineData("KST", "Asia/Seoul")]
    [InlineData("SGT", "Asia/Singapore")]
    [InlineData("HKT", "Asia/Hong_Kong")]
    [InlineData("NZDT", "Pacific/Auckland")]
    [InlineData("AEDT", "Australia/Sydney")]
    [InlineData("AWST", "Australia/Perth")]
    [InlineData("SAST", "Africa/Johannesburg")]
    [InlineData("BRT", "America/Sao_Paulo")]
    [InlineData("ART", "America/Argentina/Buenos_Aires")]
    [InlineData("HST", "Pacific/Honolulu")]
    public void Letters_are_a_places_clock_and_say_so(string text, string zone)
    {
        var found = Assert.IsType<ZoneFinding.One>(ZoneNames.Find(text, Now));
        Assert.Equal((zone, ZoneRemark.PlacesClock), (found.Place.Zone.Id, found.Remark));
    }

    [Theory]
    [InlineData("UTC+2", "UTC+02", "UTC+2")]
    [InlineData("utc+2", "UTC+02", "UTC+2")]
    [InlineData("UTC +2", "UTC+02", "UTC+2")]
    [InlineData("UTC−3", "UTC-03", "UTC-3")]
    [InlineData("GMT-5", "UTC-05", "UTC-5")]
    [InlineData("GMT+05:30", "UTC+05:30", "UTC+05:30")]
    [InlineData("+05:30", "UTC+05:30", "UTC+05:30")]
    [InlineData("-0500", "UTC-05", "UTC-5")]
    [InlineData("UTC+5:45", "UTC+05:45", "UTC+05:45")]
    [InlineData("UTC+14", "UTC+14", "UTC+14")]
    [InlineData("UTC-12", "UTC-12", "UTC-12")]
    [InlineData("Etc/GMT-2", "Etc/GMT-2", "UTC+2")]
    [InlineData("GMT", "Etc/UTC", "UTC")]
    public void An_offset_has_no_summer_time(string text, string zone, string name)
    {
        var found = Assert.IsType<ZoneFinding.One>(ZoneNames.Find(text, Now));
        Assert.Equal((zone, name, ZoneRemark.NoSummerTime), (found.Place.Zone.Id, found.Place.Name, found.Remark));
        Assert.Equal(found.Place.Zone, DateTimeZoneProviders.Tzdb[found.Place.Zone.Id]);
    }

    [Theory]
    [InlineData("USA", "America/New_York America/Chicago America/Los_Angeles America/Denver America/Phoenix Pacific/Honolulu America/Anchorage America/Adak")]
    [InlineData("US", "America/New_York America/Chicago America/Los_Angeles America/Denver America/Phoenix Pacific/Honolulu America/Anchorage America/Adak")]
    [InlineData("Australia", "Australia/Sydney Australia/Brisbane Australia/Perth Australia/Adelaide Australia/Darwin Australia/Lord_Howe Australia/Eucla")]
    [InlineData("Brazil", "America/Sao_Paulo America/Manaus America/Noronha America/Eirunepe")]
    [InlineData("Brasil", "America/Sao_Paulo America/Manaus America/Noronha America/Eirunepe")]
    [InlineData("Spain", "Europe/Madrid Atlantic/Canary")]
    [InlineData("España", "Europe/Madrid Atlantic/Canary")]
    [InlineData("Portugal", "Europe/Lisbon Atlantic/Azores")]
    [InlineData("New Zealand", "Pacific/Auckland Pacific/Chatham")]
    [InlineData("China", "Asia/Shanghai Asia/Urumqi")]
    [InlineData("Indonesia", "Asia/Jakarta Asia/Makassar Asia/Jayapura")]
    [InlineData("DE", "Europe/Berlin America/New_York")]
    [InlineData("Georgia", "America/New_York Asia/Tbilisi")]
    [InlineData("Victoria", "Australia/Melbourne America/Vancouver Indian/Mahe")]
    [InlineData("Washington", "America/Los_Angeles America/New_York")]
    [InlineData("Texas", "America/Chicago America/Denver")]
    [InlineData("Tennessee", "America/Chicago America/New_York")]
    [InlineData("San Jose", "America/Los_Angeles America/Costa_Rica")]
    [InlineData("CST", "America/Chicago Asia/Shanghai America/Mexico_City America/Havana")]
    [InlineData("IST", "Asia/Kolkata Europe/Dublin Asia/Jerusalem")]
    [InlineData("MST", "America/Denver America/Phoenix")]
    [InlineData("AEST", "Australia/Sydney Australia/Brisbane")]
    [InlineData("AST", "America/Halifax America/Puerto_Rico")]
    public void A_name_of_several_clocks_offers_them_the_most_populous_first(string text, string zones)
    {
        var found = Assert.IsType<ZoneFinding.Several>(ZoneNames.Find(text, Now));
        Assert.Equal(zones, string.Join(' ', found.Places.Select(place => place.Zone.Id)));
    }

    [Theory]
    [InlineData("Canada", "America/Toronto")]
    [InlineData("Russia", "Europe/Moscow")]
    [InlineData("Россия", "Europe/Moscow")]
    [InlineData("Mexico", "America/Mexico_City")]
    [InlineData("CA", "America/Toronto")]
    [InlineData("London, Ontario", "America/Toronto")]
    public void The_most_populous_comes_first(string text, string first)
    {
        var found = Assert.IsType<ZoneFinding.Several>(ZoneNames.Find(text, Now));
        Assert.Equal(first, found.Places[0].Zone.Id);
        Assert.InRange(found.Places.Count, 2, 25);
    }

    [Theory]
    [InlineData("Lodon", "London")]
    [InlineData("Berln", "Berlin")]
    [InlineData("Nwe York", "New York")]
    [InlineData("Sydny", "Sydney")]
    [InlineData("Mubmai", "Mumbai")]
    [InlineData("Johanesburg", "Johannesburg")]
    [InlineData("Barcelna", "Barcelona")]
    [InlineData("Europe/Lodnon", "London")]
    [InlineData("Singapoor", "Singapore")]
    [InlineData("Germny", "Berlin")]
    public void A_slip_is_answered_with_the_nearest(string text, string first)
    {
        var found = Assert.IsType<ZoneFinding.None>(ZoneNames.Find(text, Now));
        Assert.Equal(first, found.Nearest[0].Name);
        Assert.InRange(found.Nearest.Count, 1, 5);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData(",")]
    [InlineData("/")]
    [InlineData("+")]
    [InlineData("UTC+15")]
    [InlineData("UTC-13")]
    [InlineData("UTC+2:75")]
    [InlineData("+12345")]
    [InlineData("Factory")]
    [InlineData("\ud83c")]
    [InlineData("xyzzyplugh")]
    public void What_is_no_name_is_not_found(string text) => Assert.IsType<ZoneFinding.None>(ZoneNames.Find(text, Now));

    [Fact]
    public void Every_zone_is_found_by_its_id_and_by_what_it_is_called_here()
    {
        foreach (var id in DateTimeZoneProviders.Tzdb.Ids.Where(id => id.Contains('/', StringComparison.Ordinal)))
        {
            var one = Assert.IsType<ZoneFinding.One>(ZoneNames.Find(id, Now));
            Assert.IsNotType<ZoneFinding.None>(ZoneNames.Find(one.Place.Name, Now));
        }
    }

    [Fact]
    public void Every_Windows_name_is_found()
    {
        var names = NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.Keys;
        Assert.All(names, name => Assert.IsType<ZoneFinding.One>(ZoneNames.Find(name, Now)));
    }

    [Fact]
    public void Every_country_is_found_by_its_name_and_code()
    {
        foreach (var country in NodaTime.TimeZones.TzdbDateTimeZoneSource.Default.ZoneLocations!)
        {
            Assert.IsNotType<ZoneFinding.None>(ZoneNames.Find(country.CountryName, Now));
            Assert.IsNotType<ZoneFinding.None>(ZoneNames.Find(country.CountryCode, Now));
        }
    }
}
