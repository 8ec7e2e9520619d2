using MeetupBot.Chat.Interactions;
using MeetupBot.Features.Community.Profile;
using MeetupBot.Tests.Features.Harness;

namespace MeetupBot.Tests.Features.Community.Profile;

public sealed class ZoneTests : BotTests
{
    [Theory]
    [InlineData("Mumbai", "Asia/Kolkata", "Saved. You can change it here at any time.")]
    [InlineData("Kiev", "Europe/Kyiv", "Saved. You can change it here at any time.")]
    [InlineData("São Paulo", "America/Sao_Paulo", "Saved. You can change it here at any time.")]
    [InlineData("Japan", "Asia/Tokyo", "Saved. You can change it here at any time.")]
    [InlineData("W. Europe Standard Time", "Europe/Berlin", "Saved. You can change it here at any time.")]
    [InlineData("EST", "America/New_York", "“EST” is New York's clock, in summer and winter.")]
    [InlineData("UTC+2", "UTC+02", "UTC+2 has no summer time: it stays the same all year.")]
    public async Task What_people_call_their_zone_is_saved(string typed, string zone, string said)
    {
        var saved = await Bot.Command(Ben, "me set", ("zone", typed));

        Assert.Contains(said, saved.Text, StringComparison.Ordinal);
        Assert.Contains($"Time zone: {zone}\n", saved.Text, StringComparison.Ordinal);
        var form = (await Bot.Command(Ben, "me set")).Form;
        Assert.Contains($"Time zone: {zone}\n", (await Bot.Submit(Ben, form)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Several_zones_are_asked_for_in_a_menu_and_the_choice_is_saved()
    {
        var before = Bot.Dump("seen");
        var asked = await Bot.Command(Ben, "me set", ("zone", "USA"));

        Assert.StartsWith(
            """
            “USA” has several clocks. Which one do you mean?
            [Choose the time zone]
              - New York · 04:00 now · America/New_York
              - Chicago · 03:00 now · America/Chicago
            """, asked.Text, StringComparison.Ordinal);
        Assert.Equal(before, Bot.Dump("seen"));

        var saved = await Bot.Choose(Ben, asked.Shown, "Choose the time zone", "Chicago");
        Assert.Contains("Time zone: America/Chicago\n", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_given_beside_several_zones_is_saved_before_they_are_asked_for()
    {
        var asked = await Bot.Command(Ben, "me set", ("zone", "Australia"), ("area", "Leeds"));

        Assert.StartsWith("“Australia” has several clocks.", asked.Text, StringComparison.Ordinal);
        Assert.Contains("Area: Leeds", asked.Text, StringComparison.Ordinal);
        var saved = await Bot.Choose(Ben, asked.Shown, "Choose the time zone", "Perth");
        Assert.Contains("Time zone: Australia/Perth\n", saved.Text, StringComparison.Ordinal);
        Assert.Contains("Area: Leeds", saved.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_is_refused_with_the_nearest_to_choose()
    {
        var refused = await Bot.Command(Ben, "me set", ("zone", "Lodnon"));

        Assert.True(refused.IsRefusal);
        Assert.StartsWith("I don't know a time zone “Lodnon”. Nearest: London (Europe/London)", refused.Text, StringComparison.Ordinal);
        var saved = await Bot.Choose(Ben, refused.Shown, "Choose the time zone", "London");
        Assert.Contains("Time zone: Europe/London\n", saved.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/London (the community's)")]
    [InlineData("the community's")]
    public async Task What_the_card_says_of_the_communitys_zone_is_taken_back(string typed)
    {
        await Bot.Command(Ben, "me set", ("zone", "Tokyo"));

        Assert.Contains("Time zone: Europe/London (the community's)", (await Bot.Command(Ben, "me set", ("zone", typed))).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1 day, 2 h before the start (as the community)")]
    [InlineData("as the community")]
    public async Task What_the_card_says_of_the_communitys_reminders_is_taken_back(string typed)
    {
        await Bot.Command(Ben, "me set", ("reminders", "off"));

        Assert.Contains("(as the community)", (await Bot.Command(Ben, "me set", ("reminders", typed))).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typing_suggests_places_by_any_of_their_names()
    {
        Assert.Equal(new Suggestion("Mumbai (Asia/Kolkata)", "Asia/Kolkata"), (await Suggest("bomb"))[0]);
        Assert.Equal(new Suggestion("New York (America/New_York)", "America/New_York"), (await Suggest("USA"))[0]);
        Assert.Equal(25, (await Suggest("")).Count);
    }

    [Theory]
    [InlineData]
    [InlineData("Atlantis")]
    [InlineData("Europe/London", "Europe/Paris")]
    public async Task A_forged_choice_is_refused(params string[] values)
    {
        var before = Bot.Dump("seen");

        var refused = await Bot.Act(Ben, new Shown(new MeetupBot.Chat.Cards.Card()), new(ZoneButtons.Menu), values);

        Assert.True(refused.IsRefusal);
        Assert.StartsWith("These choices have changed since this was drawn, so nothing was saved.", refused.Text, StringComparison.Ordinal);
        Assert.Contains((await Bot.Press(Ben, refused, "Change")).Form.Fields, field => field.Key == "zone");
        Assert.Equal(before, Bot.Dump("seen"));
    }

    private async Task<IReadOnlyList<Suggestion>> Suggest(string typed) =>
        Assert.IsType<Reply.Suggest>(await Bot.Raw(BotHarness.Here(new SuggestInteraction
        {
            Id = Bot.NextId(),
            Person = Ben.Person,
            ReceivedAt = Bot.Now,
            Command = "me set",
            Option = "zone",
            Typed = typed,
        }, Ben))).Suggestions;

    [Theory]
    [InlineData("my time")]
    [InlineData("me")]
    [InlineData("local time")]
    public async Task Words_that_name_no_place_offer_the_zone_of_the_profile_or_the_community(string typed)
    {
        var refused = await Bot.Command(Ben, "me set", ("zone", typed));

        Assert.True(refused.IsRefusal);
        Assert.Equal("Europe/London", Assert.Single(refused.Shown.Menu("Choose the time zone").Options).Value);
    }
}
