using System.Text.RegularExpressions;
using MeetupBot.Features.Community.Profile;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Profile;

/// <summary>Zones as people type them. It is Tue 1 Dec 2026.</summary>
public sealed partial class TypedZoneTests : BotTests
{
    [Theory]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("Bombay", "Asia/Kolkata")]
    [InlineData("Kiev", "Europe/Kyiv")]
    [InlineData("Kyiv", "Europe/Kyiv")]
    [InlineData("São Paulo", "America/Sao_Paulo")]
    [InlineData("sao paulo", "America/Sao_Paulo")]
    [InlineData("NYC", "America/New_York")]
    [InlineData("new york", "America/New_York")]
    [InlineData("LA", "America/Los_Angeles")]
    [InlineData("Frisco", "America/Los_Angeles")]
    [InlineData("Munich", "Europe/Berlin")]
    [InlineData("München", "Europe/Berlin")]
    [InlineData("Germany", "Europe/Berlin")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("India", "Asia/Kolkata")]
    [InlineData("GMT Standard Time", "Europe/London (the community's)")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin")]
    [InlineData("Europe/Kiev", "Europe/Kyiv")]
    [InlineData("asia/calcutta", "Asia/Kolkata")]
    [InlineData("Leeds", "Europe/London (the community's)")]
    public async Task A_name_of_one_clock_is_saved_without_more_ado(string typed, string zone) => Assert.StartsWith(
        $"Saved. You can change it here at any time.\nBen\nTime zone: {zone}\n", (await Bot.Command(Ben, "me set", ("zone", typed))).Text, StringComparison.Ordinal);

    /// <summary>As where commands are text: a key that is none comes as the first option.</summary>
    [Theory]
    [InlineData("quiet: never", "quiet")]
    [InlineData("quiet hours: none", "quiet hours")]
    [InlineData("Sprache: Deutsch", "Sprache")]
    public async Task A_setting_that_there_is_not_is_no_zone(string typed, string key)
    {
        var answer = await Bot.Type(Ben, $"me set {typed}");

        Assert.True(answer.IsRefusal);
        Assert.StartsWith($"There is no setting “{key}” of yours, so nothing was changed. There are: zone, area, interests, ", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EST", "America/New_York", "“EST” is New York's clock, in summer and winter.")]
    [InlineData("PST", "America/Los_Angeles", "“PST” is Los Angeles's clock, in summer and winter.")]
    [InlineData("CET", "Europe/Berlin", "“CET” is Berlin's clock, in summer and winter.")]
    [InlineData("JST", "Asia/Tokyo", "“JST” is Tokyo's clock, in summer and winter.")]
    [InlineData("UTC+2", "UTC+02", "UTC+2 has no summer time: it stays the same all year. A city's clock would change with it.")]
    [InlineData("GMT-5", "UTC-05", "UTC-5 has no summer time: it stays the same all year. A city's clock would change with it.")]
    [InlineData("+05:30", "UTC+05:30", "UTC+05:30 has no summer time: it stays the same all year. A city's clock would change with it.")]
    public async Task Letters_and_offsets_are_read_back(string typed, string zone, string said)
    {
        var saved = await Bot.Command(Ben, "me set", ("zone", typed));

        Assert.StartsWith($"Saved. You can change it here at any time. {said}\n", saved.Text, StringComparison.Ordinal);
        Assert.Contains($"Time zone: {zone}\n", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("IST", "Kolkata")]
    [InlineData("USA", "New York")]
    [InlineData("Australia", "Sydney")]
    [InlineData("Brazil", "São Paulo")]
    [InlineData("CST", "Chicago")]
    public async Task A_name_of_several_clocks_is_a_menu_with_the_most_populous_first(string typed, string first)
    {
        var asked = await Bot.Command(Ben, "me set", ("zone", typed));

        Assert.StartsWith($"“{typed}” has several clocks. Which one do you mean?\n[Choose the time zone]\n  - {first} · ", asked.Text, StringComparison.Ordinal);
        Assert.StartsWith("Saved.", (await Bot.Choose(Ben, asked.Shown, "Choose the time zone", first)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Lodnon", "Europe/London")]
    [InlineData("Europe/Lodon", "Europe/London")]
    [InlineData("Berln", "Europe/Berlin")]
    [InlineData("Mubmai", "Asia/Kolkata")]
    [InlineData("xyzzyplugh", null)]
    [InlineData("UTC+15", null)]
    public async Task The_text_at_the_field_names_what_would_work(string typed, string? nearest)
    {
        var form = (await Bot.Command(Ben, "me set")).Form;

        var problem = (await Bot.Submit(Ben, form, ("zone", typed))).Errors["zone"];

        var names = nearest is null ? ["Europe/London", "UTC+2"] : Nearest().Matches(problem).Select(name => name.Value).ToArray();
        Assert.NotEmpty(names);
        foreach (var name in names)
        {
            Assert.Contains(name, problem, StringComparison.Ordinal);
            Assert.False((await Bot.Submit(Ben, form, ("zone", name))).IsRefusal, name);
        }

        if (nearest is not null)
            Assert.EndsWith($"({nearest})", names[0], StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_suggested_can_be_typed_as_it_is_shown()
    {
        foreach (var typed in Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString()).Concat(["", "san", "utc+2", "new", "st"]))
            foreach (var suggestion in ZoneReader.Suggest(typed, Bot.Now))
                Assert.Equal((suggestion.Label, suggestion.Value), (suggestion.Label, ZoneReader.Read(suggestion.Label, Bot.Now).Zone?.Id));
    }

    [Fact]
    public void What_a_menu_offers_can_be_typed_as_it_is_shown()
    {
        foreach (var typed in new[] { "USA", "Australia", "Brazil", "Canada", "Russia", "Georgia", "IST", "CST", "Victoria", "Berln" })
        {
            var reading = ZoneReader.Read(typed, Bot.Now);
            Assert.NotEmpty(reading.Offered);
            var menu = reading.AskOn(new MeetupBot.Chat.Cards.Card(), "menu", Bot.Now).Blocks.OfType<MeetupBot.Chat.Cards.Block.Menu>().Single();
            Assert.All(menu.Options, option => Assert.Equal((option.Label, option.Value), (option.Label, ZoneReader.Read(option.Label, Bot.Now).Zone?.Id)));
        }
    }

    [GeneratedRegex(@"(?<=: |, )[^,:]+\([^)]+\)")]
    private static partial Regex Nearest();
}
