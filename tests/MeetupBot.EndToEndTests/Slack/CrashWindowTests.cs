using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>
/// Slack has no key that detects a repeat, and the bot does not read its history. So a message that was being sent when the process died
/// is sent again, and only that one.
/// </summary>
public sealed class CrashWindowTests
{
    [Fact]
    public async Task The_one_post_in_flight_at_a_crash_comes_twice()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        bot.Slack.Faults.Next(ApiFault.SlowReply(TimeSpan.FromSeconds(60)), method: "chat.postMessage", channel: here.General.Id);
        await here.RunAsync(here.Ana, "propose Coffee when: in 3 days");
        await here.EventuallyAsync(() => Cards(here) == 1, "the card");

        await bot.Process.KillAsync();
        bot.Slack.Faults.Clear();
        await bot.StartBotAsync();

        await here.EventuallyAsync(() => Cards(here) == 2, "the card once more");
        await bot.CaughtUpAsync();
        Assert.Equal(2, Cards(here));
    }

    [Fact]
    public async Task What_was_answered_before_the_crash_does_not_come_again()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        var meetup = await here.MeetupAsync("Coffee");
        await here.PressAsync(here.Ben, meetup.Card, "Going");
        await here.ShowsAsync(meetup.Card, "2 going: Ana, Ben");
        await bot.CaughtUpAsync();

        await bot.Process.KillAsync();
        await bot.StartBotAsync();
        await here.PressAsync(here.Cleo, meetup.Card, "Going");
        await here.ShowsAsync(meetup.Card, "3 going: Ana, Ben, Cleo");

        await bot.CaughtUpAsync();
        Assert.Equal(1, Cards(here));
    }

    [Fact]
    public async Task A_post_that_never_went_out_comes_once()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        bot.Slack.Faults.Always(ApiFault.Hang(TimeSpan.FromSeconds(60)), method: "chat.postMessage", channel: here.General.Id);
        await here.RunAsync(here.Ana, "propose Coffee when: in 3 days");
        await Wait.UntilAsync(() => Task.FromResult(Snapshot.InFlight(bot.DatabasePath).Count > 0), "post that is tried");

        await bot.Process.KillAsync();
        bot.Slack.Faults.Clear();
        await bot.StartBotAsync();

        await here.EventuallyAsync(() => Cards(here) == 1, "the card");
        await bot.CaughtUpAsync();
        Assert.Equal(1, Cards(here));
    }

    private static int Cards(TestChannel here) =>
        here.Slack.Messages(here.General).Count(m => here.Text(m).StartsWith("It's on: Coffee", StringComparison.Ordinal));
}
