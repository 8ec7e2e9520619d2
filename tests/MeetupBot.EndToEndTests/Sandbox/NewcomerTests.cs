using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>Follows the page's guide as a newcomer. It has its own bot because it moves the clock.</summary>
[Collection(SandboxCollection.Name)]
public sealed class NewcomerTests(SandboxFixture sandbox)
{
    private const string Title = "Coffee in Leeds";

    [Fact]
    public async Task A_newcomer_gets_from_a_proposal_to_the_picture_of_who_met_whom()
    {
        SandboxFixture.SkipWithoutBrowser();
        await using var bot = await SandboxBot.StartAsync();
        await using var tab = await sandbox.OpenAsync(bot, "ana", "meetups");

        await ProposeAsync(tab);
        await VoteAsync(tab);
        await DecideAsync(tab);
        await tab.PictureAsync("decided-light");
        await AnswerAsync(tab);
        await RemindAsync(tab);
        await tab.PictureAsync("reminded-light");
        await MeetAsync(tab);
        await LookAsync(tab);
    }

    private static async Task ProposeAsync(SandboxTab tab)
    {
        await tab.PictureAsync("first-light");
        await Expect(tab.Guide).ToContainTextAsync("1 of 7 Propose a meetup");
        await Expect(tab.Composer).ToHaveValueAsync(new Regex("^/meetup propose "));
        await tab.Composer.PressAsync("End");
        await tab.Composer.PressSequentiallyAsync(" capacity: 5");
        await tab.Composer.PressAsync("Enter");

        await Expect(tab.Poll(Title)).ToContainTextAsync("1 answered");
        await Expect(tab.Poll(Title).GetByTestId("tally")).ToContainTextAsync(["1 yes", "1 yes"]);
        await Expect(tab.Answer).ToContainTextAsync("Posted: Coffee in Leeds");
        await Expect(tab.Answer).ToContainTextAsync("Only you can see this");
        await DoneAsync(tab, 1);
    }

    private static async Task VoteAsync(SandboxTab tab)
    {
        await tab.TakeStepAsync("Be Ben", "ben");
        foreach (var time in await tab.Poll(Title).GetByRole(AriaRole.Checkbox).AllAsync())
            await time.CheckAsync();
        await tab.PressAsync(tab.Poll(Title), "Done");
        await Expect(tab.Answer).ToContainTextAsync("You can change it here until");
        await DoneAsync(tab, 2);
        await tab.SwitchToAsync("dev");
        await tab.VoteAsync(Title, 1);
        await tab.SwitchToAsync("finn");
        await Expect(tab.Answers).ToHaveCountAsync(0);
        await tab.PressAsync(tab.Poll(Title), "None of these");
        await Expect(tab.Answer).ToContainTextAsync("Saved: none of these suits you.");

        await Expect(tab.Poll(Title).GetByTestId("tally")).ToContainTextAsync(["3 yes", "2 yes"]);
        await Expect(tab.Poll(Title)).ToContainTextAsync("4 answered; one person says none of these");
        await tab.PictureAsync("voted-light");
    }

    private static async Task DecideAsync(SandboxTab tab)
    {
        await tab.TakeStepAsync("Be Ana", "ana");
        await Expect(tab.Composer).ToHaveValueAsync(new Regex("^/meetup decide "));
        await tab.Composer.PressAsync("Enter");

        await Expect(tab.Answer).ToContainTextAsync("It's on: Coffee in Leeds");
        await Expect(tab.Meetup(Title)).ToContainTextAsync("3 of 4 can come");
        await Expect(tab.Meetup(Title)).ToContainTextAsync("3 of 5 places taken: Ana, Ben, Dev");
        await Expect(tab.Poll(Title).GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        await Expect(tab.Page.GetByTestId("events")).ToContainTextAsync(Title);
        await Expect(tab.Page.GetByTestId("unread-ben")).ToBeVisibleAsync();
        await DoneAsync(tab, 3);
    }

    private static async Task AnswerAsync(SandboxTab tab)
    {
        await tab.TakeStepAsync("Be Cleo", "cleo");
        await tab.PressAsync(tab.Meetup(Title), "Going");
        await Expect(tab.Answer).ToContainTextAsync("Saved: you are going to ");
        await Expect(tab.Spoken).ToContainTextAsync("Saved: you are going to ");
        await DoneAsync(tab, 4);
        await tab.PressAsync(tab.Meetup(Title), "+1");
        await Expect(tab.Answer).ToContainTextAsync(" and bring a guest.");
        await tab.PressAsync(tab.Meetup(Title), "+1");
        await Expect(tab.Answer).ToContainTextAsync("No room for a guest: all 5 places are taken.");
        await tab.SwitchToAsync("finn");
        await tab.PressAsync(tab.Meetup(Title), "Going");
        await Expect(tab.Answer).ToContainTextAsync("you're next on the waitlist");
        await Expect(tab.Meetup(Title)).ToContainTextAsync("Cleo +1 · waiting: Finn");
        await tab.SwitchToAsync("dev");
        await tab.PressAsync(tab.Meetup(Title), "Can't make it");
        await Expect(tab.Meetup(Title)).ToContainTextAsync("Ana, Ben, Cleo +1, Finn");
        await Expect(tab.Page.GetByTestId("unread-finn")).ToBeVisibleAsync();
        await tab.SwitchToAsync("gia");
        await tab.PictureAsync("sandbox");
    }

    private static async Task RemindAsync(SandboxTab tab)
    {
        await Expect(tab.Page.GetByTestId("upcoming")).ToContainTextAsync($"Reminder of {Title}");
        await tab.TakeStepAsync("Go to the reminder", "cleo");
        await DoneAsync(tab, 5);
        await Expect(tab.Messages.Last).ToContainTextAsync("You +1, Ana, Ben and Finn are going.");
        await Expect(tab.Messages.Last).ToBeInViewportAsync();
        await Expect(tab.Messages.Last.GetByRole(AriaRole.Button, new() { Name = "Fewer reminders" })).ToBeVisibleAsync();
        await Expect(tab.Page.GetByTestId("just-done")).ToContainTextAsync($"The reminder of {Title} went out");
        await Expect(tab.Spoken).ToContainTextAsync(new Regex(@"It is now \w+ .* on Cleo's clock\. MeetupBot: .*Coffee in Leeds, Bean Bros"));
        await tab.PictureAsync("reminder-light");
        await tab.Page.GetByTestId("channel-meetups").ClickAsync();
        await Expect(tab.Messages.Filter(new() { HasText = "5 are going: Ana, Ben, Cleo +1, Finn" })).ToHaveCountAsync(1);
    }

    private static async Task MeetAsync(SandboxTab tab)
    {
        await tab.TakeStepAsync("Skip to the day after", "cleo");
        var question = tab.Messages.Filter(new() { Has = tab.Page.GetByRole(AriaRole.Button, new() { Name = "I met everyone" }) });
        await Expect(question).ToBeInViewportAsync();
        await tab.PictureAsync("asked-light");
        await tab.PressAsync(question, "I met everyone");
        await Expect(tab.Messages.Filter(new() { HasText = "Noted: Ana, Ben and Finn." })).ToContainTextAsync("You have now met 4 of");
        await Expect(tab.Spoken).ToContainTextAsync("Noted: Ana, Ben and Finn.");
        await Expect(tab.Spoken).ToContainTextAsync("Step 7 of 7: See who met whom.");
        await DoneAsync(tab, 6);
        await tab.PictureAsync("met-light");
    }

    private static async Task LookAsync(SandboxTab tab)
    {
        await Expect(tab.Composer).ToHaveValueAsync("/meetup connections");
        await tab.TakeStepAsync("Send it", "cleo");
        await Expect(tab.Answer).ToContainTextAsync("You have met 4 of");
        await DoneAsync(tab, 7);
        await tab.PictureAsync("connections-light");
        await Expect(tab.Answer.GetByRole(AriaRole.Link, new() { Name = "See the picture" })).ToBeVisibleAsync();
        var picture = await tab.Page.GetByTestId("guide").GetByRole(AriaRole.Link, new() { Name = "See Cleo's picture" }).GetAttributeAsync("href");

        await tab.Page.GotoAsync(picture!);

        await Expect(tab.Page.Locator("svg[role=img]")).ToBeVisibleAsync();
        foreach (var name in new[] { "Ana", "Ben", "Finn", "Gia", "Dev", "Hana" })
            await Expect(tab.Page.Locator("svg[role=img]")).ToContainTextAsync(name);
        await Expect(tab.Page.Locator(".near .face image")).ToHaveCountAsync(4);
        await Expect(tab.Page.Locator(".far .face image")).ToHaveCountAsync(2);
        await Expect(tab.Page.GetByRole(AriaRole.Table).First).ToContainTextAsync("Ana");
        await tab.PictureAsync("picture-light");
    }

    private static Task DoneAsync(SandboxTab tab, int number) => Expect(tab.Page.Locator($"#step-{number}.done")).ToBeAttachedAsync();
}
