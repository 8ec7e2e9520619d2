using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

[Collection(SandboxCollection.Name)]
public sealed class PhoneTests(SandboxFixture sandbox)
{
    [Fact]
    public async Task On_a_phone_one_votes_and_answers_with_nothing_beside_the_screen()
    {
        await using var tab = await sandbox.OpenAsync("general", Look.Phone);
        await tab.ProposeAsync("Park run");
        await tab.SendTextAsync("/meetup propose \"Sunset picnic\" when: in 9 days where: Roundhay Park");
        await Expect(tab.Meetup("Sunset picnic")).ToBeVisibleAsync();
        await Expect(tab.Page.Locator("#people")).ToBeHiddenAsync();
        await Expect(tab.Page.Locator("#ahead")).ToBeHiddenAsync();

        await tab.PressAsync(tab.Page.GetByRole(AriaRole.Navigation), "What's next");
        await Expect(tab.Page.GetByTestId("clock")).ToBeInViewportAsync();
        await NothingBesideAsync(tab);
        await tab.PictureAsync("ahead-phone");
        await tab.Page.GetByRole(AriaRole.Navigation).GetByRole(AriaRole.Button, new() { Name = "People" }).ClickAsync();
        await Expect(tab.Page.Locator("#ahead")).ToBeHiddenAsync();
        await tab.PictureAsync("people-phone");
        await tab.SwitchToAsync("finn");
        await Expect(tab.Page.Locator("#people")).ToBeHiddenAsync();

        await tab.VoteAsync("Park run", 2);
        await tab.PressAsync(tab.Meetup("Sunset picnic"), "Going");
        await Expect(tab.Meetup("Sunset picnic")).ToContainTextAsync("Ana, Finn");
        await NothingBesideAsync(tab);
        await tab.PictureAsync("answered-phone");
        await tab.Poll("Park run").GetByRole(AriaRole.Button, new() { Name = "Which times work for you?" }).TapAsync();
        await Expect(tab.Poll("Park run").GetByRole(AriaRole.Checkbox).First).ToBeInViewportAsync();
        await NothingBesideAsync(tab);
    }

    [Fact]
    public async Task An_answer_that_is_longer_than_the_screen_is_read_from_its_beginning()
    {
        await using var tab = await sandbox.OpenAsync("general", Look.Phone);
        await tab.SendTextAsync("/meetup help");

        await Expect(tab.Answer.GetByText("What you can do here")).ToBeInViewportAsync();
        var (answer, log) = ((await tab.Answer.BoundingBoxAsync())!, (await tab.Log.BoundingBoxAsync())!);
        Assert.True(answer.Height > log.Height, $"the answer is only {answer.Height} px high");
        Assert.InRange(answer.Y, log.Y - 1, log.Y + log.Height / 2);
    }

    private static async Task NothingBesideAsync(SandboxTab tab) => Assert.Equal(
        Look.Phone.Width,
        await tab.Page.EvaluateAsync<int>("Math.max(document.documentElement.scrollWidth, document.querySelector('[data-log]').scrollWidth)"));
}
