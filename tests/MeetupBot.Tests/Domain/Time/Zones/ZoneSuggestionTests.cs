using MeetupBot.Domain.Time.Zones;
using NodaTime;

namespace MeetupBot.Tests.Domain.Time.Zones;

public sealed class ZoneSuggestionTests
{
    [Theory]
    [InlineData("", "Shanghai")]
    [InlineData("mun", "Munich")]
    [InlineData("lond", "London")]
    [InlineData("bom", "Mumbai")]
    [InlineData("francis", "San Francisco")]
    [InlineData("esto", "Estonia")]
    [InlineData("est", "New York")]
    [InlineData("usa", "New York")]
    [InlineData("utc+2", "UTC+2")]
    [InlineData("Europe/Warsaw", "Warsaw")]
    [InlineData("europe/war", "Warsaw")]
    [InlineData("Lodon", "London")]
    public void The_likeliest_comes_first(string typed, string first) =>
        Assert.Equal(first, ZoneNames.Suggest(typed, Samples.Now)[0].Name);

    [Fact]
    public void There_are_never_more_than_a_menu_holds()
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
            Assert.InRange(ZoneNames.Suggest(letter.ToString(), Samples.Now).Count, 1, 25);
    }

    [Fact]
    public void A_large_country_leaves_room_for_others() =>
        Assert.Contains(ZoneNames.Suggest("aus", Samples.Now), place => place.Name == "Austria");

    [Fact]
    public void Nothing_like_it_suggests_nothing() => Assert.Empty(ZoneNames.Suggest("xyzzyplugh", Samples.Now));

    [Fact]
    public void What_is_suggested_is_found()
    {
        foreach (var typed in new[] { "a", "lon", "san", "new", "st" })
            Assert.All(ZoneNames.Suggest(typed, Samples.Now), place =>
                Assert.Equal(place.Zone, Assert.IsType<ZoneFinding.One>(ZoneNames.Find(place.Zone.Id, Instant.MinValue)).Place.Zone));
    }
}
