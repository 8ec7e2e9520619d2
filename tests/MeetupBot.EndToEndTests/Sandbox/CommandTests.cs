using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace MeetupBot.EndToEndTests.Sandbox;

[Collection(SandboxCollection.Name)]
public sealed class CommandTests(SandboxFixture sandbox)
{
    private static readonly (string Command, string Answer)[] Answers =
    [
        ("/meetup list", "Upcoming meetups"),
        ("/meetup show {id}", "Book club"),
        ("/meetup me", "I store your name and account"),
        ("/meetup me export", "What I store about you is in this file"),
        ("/meetup settings", "Time zone: Europe/London"),
        ("/meetup help", "What you can do here"),
        ("/meetup show ZZZZ", "There is no meetup “ZZZZ” here."),
        ("/meetup hepl", "Did you mean: /meetup help"),
        ("/meetup coffee", "You're not in the coffee rounds."),
        ("/meetup cancel", "Which one do you want to cancel?"),
    ];

    [Fact]
    public async Task A_command_completes_by_keyboard()
    {
        await using var tab = await sandbox.OpenAsync("general");
        var offered = tab.Page.GetByRole(AriaRole.Option);
        await tab.Composer.FillAsync("");
        await tab.Composer.PressSequentiallyAsync("/");
        await Expect(offered.Filter(new() { HasText = "/meetup propose" })).ToBeVisibleAsync();

        await tab.Composer.PressSequentiallyAsync("meetup h");
        await Expect(offered).ToHaveCountAsync(1);
        await tab.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(offered).ToHaveAttributeAsync("aria-selected", "true");
        await tab.Page.Keyboard.PressAsync("Tab");
        await Expect(tab.Composer).ToHaveValueAsync("/meetup help ");
        await tab.Page.Keyboard.PressAsync("Enter");

        await Expect(tab.Answer).ToContainTextAsync("What you can do here");
        await Expect(tab.Composer).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Times_are_read_back_while_they_are_typed()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.Composer.FillAsync("/meetup propose \"Walk\" when: Sat 10am");

        await Expect(tab.Page.GetByRole(AriaRole.Option).First).ToHaveTextAsync(new Regex(@"^Sat \d+ \w+( \d+)? 10:00–12:00 \(London time\)"));
    }

    [Fact]
    public async Task A_proposal_in_one_line_is_understood_or_asked_about_with_both_parts()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.SendTextAsync("/meetup propose Board game night tomorrow 7pm");
        await Expect(tab.Log).ToContainTextAsync("It's on: Board game night");

        await tab.SendTextAsync("/meetup propose Friday drinks");
        await Expect(tab.Form.GetByLabel("Title")).ToHaveValueAsync("Friday drinks");
        await Expect(tab.Form.GetByLabel("When")).ToHaveValueAsync("Friday");
        await Expect(tab.Form.GetByLabel("Where")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Did_you_mean_has_a_button_that_does_it()
    {
        await using var tab = await sandbox.OpenAsync("general");
        await tab.SendTextAsync("/meetup hepl");
        await tab.PressAsync(tab.Answer, "/meetup help");
        await Expect(tab.Answer).ToContainTextAsync("What you can do here");
    }

    [Fact]
    public async Task Every_command_is_answered_privately()
    {
        await using var tab = await sandbox.OpenAsync("general");
        var id = await tab.ProposeAsync("Book club");
        foreach (var (command, answer) in Answers)
        {
            await tab.SendTextAsync(command.Replace("{id}", id, StringComparison.Ordinal));
            await Expect(tab.Answer).ToContainTextAsync(answer);
            await Expect(tab.Answer).ToContainTextAsync("Only you can see this");
        }
    }

    [Fact]
    public async Task A_meetup_is_changed_by_its_form_and_called_off_with_a_reason()
    {
        await using var tab = await sandbox.OpenAsync("general");
        var id = await tab.ProposeAsync("Night hike");
        await tab.SendTextAsync($"/meetup edit {id}");
        await Expect(tab.Form.GetByLabel("Title")).ToHaveValueAsync("Night hike");
        await tab.Form.GetByLabel("Where").FillAsync("Cow and Calf");
        await tab.Form.GetByLabel("Where").PressAsync("Enter");
        await Expect(tab.Poll("Night hike")).ToContainTextAsync("Cow and Calf");

        await tab.SwitchToAsync("ben");
        await tab.SendTextAsync($"/meetup cancel {id}");
        await Expect(tab.Answer).ToContainTextAsync("Only Ana, co-hosts and organizers can cancel this one.");

        await tab.SwitchToAsync("ana");
        await tab.SendTextAsync($"/meetup show {id}");
        await Expect(tab.Answer).ToContainTextAsync("Ana used /meetup show");
        await tab.PressAsync(tab.Answer, "Manage");
        await tab.PressAsync(tab.Answer, "Cancel it");
        await tab.Form.GetByRole(AriaRole.Textbox).First.FillAsync("snow");
        await tab.PressAsync(tab.Form, "Cancel it");
        await Expect(tab.Answer).ToContainTextAsync("Cancelled: Night hike");
        await Expect(tab.Poll("Night hike")).ToContainTextAsync("Cancelled.");
        await Expect(tab.Log).ToContainTextAsync("“snow”");
    }

    [Fact]
    public async Task Someone_who_takes_no_direct_messages_is_told_in_the_channel()
    {
        await using var tab = await sandbox.OpenAsync("general");
        var id = await tab.ProposeAsync("Pub quiz");
        await tab.Page.GetByTestId("person-dev").HoverAsync();
        await tab.PressAsync(tab.Page.Locator("#people"), "More about Dev");
        await tab.Page.GetByRole(AriaRole.Button, new() { Name = "Takes no direct messages" }).And(tab.Page.Locator(":visible")).ClickAsync();
        await tab.SwitchToAsync("dev");
        await tab.VoteAsync("Pub quiz", 1);
        await tab.SwitchToAsync("ana");
        await tab.SendTextAsync($"/meetup decide {id}");

        var told = tab.Messages.Filter(new() { HasText = "Everyone who said yes to this time is going" });
        await Expect(told.Locator(".mention")).ToHaveTextAsync("@Dev");
    }
}
