using MeetupBot.Chat.Cards;
using MeetupBot.Features.Community.Settings;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Settings;

public sealed class SettingsZoneTests : BotTests
{
    [Fact]
    public async Task A_country_with_several_clocks_asks_and_saves_the_rest()
    {
        var asked = await Submit(("zone", "Brazil"), ("reminders", "3h"));

        Assert.StartsWith("“Brazil” has several clocks. Which one do you mean?\n[Choose the time zone]\n  - São Paulo · ", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Reminders: 3 h before the start", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Time zone: Europe/London", asked.Text, StringComparison.Ordinal);
        var saved = await Bot.Choose(Olga, asked.Shown, "Choose the time zone", "Manaus");
        Assert.StartsWith("Saved.", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Time zone: America/Manaus", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("EST", "America/New_York", "“EST” is New York's clock, in summer and winter.")]
    [InlineData("GMT-5", "UTC-05", "UTC-5 has no summer time")]
    public async Task Letters_and_offsets_are_read_back(string typed, string zone, string said)
    {
        var saved = await Submit(("zone", typed));

        Assert.Contains($"Time zone: {zone}", saved.Text, StringComparison.Ordinal);
        Assert.Contains(said, saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_refused_at_its_field_with_the_nearest_to_choose()
    {
        var refused = await Submit(("zone", "Berln"));

        Assert.StartsWith("I don't know a time zone “Berln”. Nearest: Berlin (Europe/Berlin)", refused.Errors["zone"], StringComparison.Ordinal);
        var saved = await Bot.Choose(Olga, refused.Shown, "Choose the time zone", "Berlin");
        Assert.Contains("Time zone: Europe/Berlin", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_an_organizer_chooses_and_nothing_but_a_zone()
    {
        var before = Bot.Dump("seen");

        Assert.True((await Bot.Act(Ben, new Shown(new Card()), new(SettingsZoneButtons.Menu), "Asia/Tokyo")).IsRefusal);
        Assert.True((await Bot.Act(Olga, new Shown(new Card()), new(SettingsZoneButtons.Menu), "Atlantis")).IsRefusal);
        Assert.Equal(before, Bot.Dump("seen"));
    }

    private async Task<Answer> Submit(params (string Field, string Value)[] changes) =>
        await Bot.Submit(Olga, (await Bot.Press(Olga, await Bot.Command(Olga, "settings"), "Change")).Form, changes);
}
