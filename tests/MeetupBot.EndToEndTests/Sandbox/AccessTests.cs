using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

[Collection(SandboxCollection.Name)]
public sealed class AccessTests(SandboxFixture sandbox)
{
    private const int MostSteps = 60;

    [Fact]
    public async Task One_votes_by_keyboard_alone()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.ProposeAsync("Chess evening");
        await tab.GoAsync("ben", "general");
        var menu = tab.Poll("Chess evening").GetByRole(AriaRole.Button, new() { Name = "Which times work for you?" });
        await tab.Composer.FocusAsync();
        for (var steps = 0; steps < MostSteps && !await menu.EvaluateAsync<bool>("menu => menu === document.activeElement"); steps++)
            await tab.Page.Keyboard.PressAsync("Shift+Tab");

        await Expect(menu).ToBeFocusedAsync();
        Assert.NotEqual("none", await menu.EvaluateAsync<string>("menu => getComputedStyle(menu).outlineStyle"));
        await tab.Page.Keyboard.PressAsync("Enter");
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.Page.Keyboard.PressAsync("Space");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Answer).ToContainTextAsync("Saved:");
        await Expect(tab.Poll("Chess evening").GetByTestId("tally")).ToContainTextAsync(["1 yes", "2 yes"]);
        await Expect(menu).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("light")]
    [InlineData("dark")]
    [InlineData("phone")]
    public async Task Axe_finds_nothing(string name)
    {
        var look = name switch { "dark" => Look.Dark, "phone" => Look.Phone, _ => Look.Light };
        var title = $"Axe {name}";
        // A separate channel, because axe takes time for every card on the page.
        await using var tab = await sandbox.OpenAsync("meetups", look);
        await tab.ProposeAsync(title);
        await tab.VoteAsync(title, 1);
        await tab.SendTextAsync("/meetup propose \"Tea\" when: in 9 days where: Leeds Dock");
        await Expect(tab.Meetup("Tea")).ToBeVisibleAsync();
        await tab.PictureAsync($"cards-{name}");
        await tab.Poll(title).GetByRole(AriaRole.Button, new() { Name = "Which times work for you?" }).ClickAsync();
        await tab.PictureAsync($"menu-{name}");
        await NothingFoundAsync(tab, "cards and an open menu");

        await tab.Page.Keyboard.PressAsync("Escape");
        await tab.SendTextAsync("/meetup show ZZZZ");
        await Expect(tab.Answer).ToContainTextAsync("ZZZZ");
        await tab.Composer.FillAsync("");
        await tab.Composer.PressSequentiallyAsync("/meetup ");
        await tab.Page.GetByRole(AriaRole.Option).First.WaitForAsync();
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await tab.PictureAsync($"completions-{name}");
        await NothingFoundAsync(tab, "a refusal and completions");

        await tab.SendTextAsync("/meetup propose");
        await tab.PressAsync(tab.Form, "Propose");
        await Expect(tab.Form.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await tab.PictureAsync($"form-{name}");
        await NothingFoundAsync(tab, "a form with errors");
        await tab.CancelFormAsync();
    }

    private static async Task NothingFoundAsync(SandboxTab tab, string state)
    {
        var faults = await Axe.FaultsAsync(tab.Page, state);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }
}
