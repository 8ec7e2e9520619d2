namespace MeetupBot.EndToEndTests.Slack;

public sealed class ContractTests
{
    /// <summary>
    /// Every other class also checks what its tests made the bot send. This test ensures that there is something to check.
    /// </summary>
    [Fact]
    public async Task Everything_sent_on_a_meetups_way_is_what_Slack_describes()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        var poll = await here.PollAsync("Coffee", "where: Bean Bros capacity: 2");
        await here.VoteAsync(here.Ben, poll.Card, 1);
        var card = await here.DecideAsync(poll);
        await here.PressAsync(here.Cleo, card, "Going");
        // Somebody who has not been told yet that it is on is told that with the new time, and of no move.
        await here.ToldAsync(here.Ben, poll.Id, "It's on");
        await here.MoveAsync(here.Ana, poll.Id, "in 6 days");
        await here.ToldAsync(here.Ben, poll.Id, " moved: ");
        await here.RunAsync(here.Ana, "propose");
        await here.RunAsync(here.Olga, "settings");
        await here.RunAsync(here.Ben, "me export");
        here.Slack.OpenHome(here.Ben);
        await here.EventuallyAsync(() => here.Slack.Home(here.Ben), "the Home tab");
        await here.PressAsync(here.Ana, await here.RunAsync(here.Ana, $"cancel {poll.Id}"), "Cancel it");
        await here.ToldAsync(here.Ben, poll.Id, "is cancelled.");
        await here.ShowsAsync(card, "ancelled");

        Assert.Empty(SlackAudit.Faults(bot.Slack));
        var methods = bot.Slack.Requests.Select(r => r.Method).ToHashSet();
        string[] expected = ["auth.test", "users.info", "chat.postMessage", "chat.update", "views.open", "views.publish", "conversations.open", "response_url"];
        Assert.Empty(expected.Except(methods));
    }
}
