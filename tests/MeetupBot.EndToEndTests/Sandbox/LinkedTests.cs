using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>The sample community is on two platforms, and Gia has an account on both.</summary>
[Collection(SandboxCollection.Name)]
public sealed class LinkedTests(SandboxFixture sandbox)
{
    private const string Works = "peak-general";

    [Fact]
    public async Task A_meetup_from_one_platform_is_voted_on_from_the_other_and_both_cards_follow()
    {
        await using var here = await sandbox.OpenAsync("meetups");
        await using var there = await sandbox.OpenAtWorksAsync("hana");
        await Expect(there.Page.Locator("#page")).ToHaveAttributeAsync("data-look", "square");
        await Expect(here.Page.Locator("#page")).ToHaveAttributeAsync("data-look", "round");
        await there.ProposeAsync("Bouldering");

        await here.VoteAsync("Bouldering", 1);
        await there.SwitchToAsync("ivo");
        await there.VoteAsync("Bouldering", 1, 2);

        foreach (var tab in new[] { here, there })
            await Expect(tab.Poll("Bouldering").GetByTestId("tally")).ToContainTextAsync(["3 yes", "2 yes"]);
        await here.PictureAsync("linked-round-light");
        await there.PictureAsync("linked-square-light");
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("phone")]
    public async Task The_linked_community_is_one_press_away_with_the_same_meetups(string name)
    {
        await using var tab = await sandbox.OpenAsync("meetups", name == "phone" ? Look.Phone : Look.Light);
        await Expect(tab.Poll("Board games")).ToBeVisibleAsync();

        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "See Peak Works" }).ClickAsync();

        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-me", "hana");
        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-place", Works);
        await Expect(tab.Poll("Board games")).ToBeVisibleAsync();
        await Expect(tab.Messages.Filter(new() { HasText = "Walk in Roundhay Park brought" })).ToHaveCountAsync(1);
        await tab.PictureAsync($"linked-one-press-{name}");
        await tab.GoAsync("gia", "meetups");
        await tab.Page.GetByRole(AriaRole.Link, new() { Name = "See Peak Works" }).ClickAsync();
        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-me", "gia-costa");
    }

    [Fact]
    public async Task Who_is_on_both_counts_once()
    {
        await using var tab = await sandbox.OpenAtWorksAsync("hana");
        await tab.ProposeAsync("Night swim");
        await tab.SwitchToAsync("gia-costa");
        await tab.VoteAsync("Night swim", 1);
        await tab.SwitchToAsync("gia");
        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-place", "meetups");

        await tab.VoteAsync("Night swim", 2);

        await Expect(tab.Poll("Night swim").GetByTestId("tally")).ToContainTextAsync(["1 yes", "2 yes"]);
        await Expect(tab.Poll("Night swim")).ToContainTextAsync("2 answered");
    }

    [Fact]
    public async Task A_stranger_to_a_space_is_shown_their_own()
    {
        await using var tab = await sandbox.OpenAsync("meetups");

        await tab.GoAsync("ivo", "meetups");

        await Expect(tab.Page.Locator("#page")).ToHaveAttributeAsync("data-place", Works);
        await tab.SendTextAsync("/meetup settings");
        await Expect(tab.Answer).ToContainTextAsync("Only organizers can change the settings");
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_finds_nothing_in_the_other_look(string name)
    {
        var look = name switch { "dark" => Look.Dark, "phone" => Look.Phone, _ => Look.Light };
        await using var tab = await sandbox.OpenAtWorksAsync("hana", look);
        await tab.ProposeAsync($"Square {name}");
        await tab.VoteAsync($"Square {name}", 1);
        await tab.SendTextAsync("/meetup link");
        await Expect(tab.Answer).ToContainTextAsync("What do you want to link?");
        await tab.PictureAsync($"square-{name}");

        Assert.Empty(await Axe.FaultsAsync(tab.Page, name));
    }
}
