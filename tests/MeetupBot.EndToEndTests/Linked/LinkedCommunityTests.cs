using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.EndToEndTests.Linked;

/// <summary>One community on two platforms: the real bot between a simulated Discord and a simulated Slack.</summary>
public sealed class LinkedCommunityTests
{
    [Fact]
    public async Task One_poll_one_tally_and_one_guest_list_with_a_card_in_each_space()
    {
        await using var bot = await LinkedBotUnderTest.OpenAsync();
        var (server, workspace) = (bot.Server, bot.Workspace);

        var onSlack = await workspace.PollAsync("Coffee", "capacity: 3");
        var onDiscord = await bot.OnDiscordAsync(onSlack.Id);
        await workspace.VoteAsync(workspace.Ben, onSlack.Card, 1);
        await server.VoteAsync(server.Cleo, onDiscord, 1);
        await server.ShowsAsync(onDiscord, "3 yes");
        await workspace.ShowsAsync(onSlack.Card, "3 yes");

        var announcedOnSlack = await workspace.DecideAsync(onSlack);
        var announced = await server.AnnouncementAsync(onSlack.Id);
        await server.ShowsAsync(announced, "3 of 3 places taken: Ana, Ben, Cleo");
        await workspace.ShowsAsync(announcedOnSlack, "3 of 3 places taken: Ana, Ben, Cleo");
        await server.ToldAsync(server.Cleo, onSlack.Id, "you are going");
        await workspace.ToldAsync(workspace.Ben, onSlack.Id, "you are going");

        await server.PressAsync(server.Dev, announced, "Going");
        await workspace.ShowsAsync(announcedOnSlack, "waiting: Dev");
        await workspace.PressAsync(workspace.Ben, announcedOnSlack, "Can't make it");
        await server.ToldAsync(server.Dev, onSlack.Id, "A place is free: you are going");
        await server.ShowsAsync(announced, "3 of 3 places taken: Ana, Cleo, Dev");

        await workspace.PressAsync(workspace.Ana, await workspace.RunAsync(workspace.Ana, $"cancel {onSlack.Id} burst pipe"), "Cancel it");
        await server.ShowsAsync(announced, "burst pipe");
        await workspace.ShowsAsync(announcedOnSlack, "burst pipe");
    }

    [Fact]
    public async Task While_one_platform_is_down_the_other_goes_on_and_the_first_catches_up()
    {
        await using var bot = await LinkedBotUnderTest.OpenAsync();
        var (server, workspace) = (bot.Server, bot.Workspace);
        var poll = await server.PollAsync("Climbing");
        var onSlack = await workspace.EventuallyAsync(() => workspace.Cards(poll.Id).FirstOrDefault(), "the card on Slack");

        workspace.Slack.Faults.Always(ApiFault.ServerError());
        workspace.Slack.Sockets.RefuseConnections = true;
        workspace.Slack.Sockets.DropConnections();
        await server.VoteAsync(server.Ben, poll.Card, 2);
        await server.ShowsAsync(poll.Card, "2 yes");
        Assert.DoesNotContain("2 yes", workspace.Text(onSlack), StringComparison.Ordinal);

        workspace.Slack.Faults.Clear();
        workspace.Slack.Sockets.RefuseConnections = false;
        await workspace.ShowsAsync(onSlack, "2 yes");
        await workspace.EventuallyAsync(() => workspace.Slack.ConnectedSockets > 0, "the bot's socket");
        await workspace.VoteAsync(workspace.Cleo, onSlack, 2);
        await server.ShowsAsync(poll.Card, "3 yes");
    }
}
