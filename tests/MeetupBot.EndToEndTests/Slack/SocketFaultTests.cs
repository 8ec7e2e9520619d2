using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.SocketMode;

namespace MeetupBot.EndToEndTests.Slack;

public sealed class SocketFaultTests
{
    /// <summary>A delivery that is lost with its socket times out after this, and the person repeats the action.</summary>
    private static readonly TimeSpan GivenUpAfter = TimeSpan.FromSeconds(15);

    [Theory]
    [InlineData(DisconnectReason.Warning)]
    [InlineData(DisconnectReason.RefreshRequested)]
    public async Task A_socket_that_is_to_end_is_followed_by_the_next_and_nothing_falls_between(DisconnectReason reason)
    {
        // After a warning the old socket stays until the bot leaves it: how soon it does is a matter of the machine.
        await using var bot = await SlackBotUnderTest.OpenAsync(options: SlackBotUnderTest.Patient(s => (s.Grace, s.Deadline) = (Wait.Patience, GivenUpAfter)));
        var here = bot.AddChannel();
        var poll = await here.PollAsync("Coffee");
        await bot.Slack.ConnectedAsync(1, Wait.Patience);
        var opened = bot.Slack.OpenedSockets;

        bot.Slack.Sockets.Disconnect(reason);
        var voters = Enumerable.Range(0, 20).Select(n => here.Add($"Voter{n}")).ToList();
        var acks = new List<SlackAck>();
        foreach (var voter in voters)
        {
            acks.Add(await SaySoAsync(bot, () => bot.Slack.Choose(voter, poll.Card, poll.Card.Elements[0].ActionId, poll.Card.Elements[0].Options[0].Value)));
            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }

        Assert.True(bot.Slack.OpenedSockets > opened, bot.Process.Log);
        await here.ShowsAsync(poll.Card, "21 answered");
        if (reason == DisconnectReason.Warning)
            Assert.All(acks, ack => Assert.Equal(1, ack.Attempts));
        Assert.Empty(SlackAudit.Faults(bot.Slack));
    }

    [Fact]
    public async Task A_socket_that_is_cut_is_opened_again()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        var poll = await here.PollAsync("Coffee");
        var opened = bot.Slack.OpenedSockets;

        bot.Slack.Sockets.DropConnections();

        await bot.Slack.EventuallyAsync(() => bot.Slack.OpenedSockets > opened && bot.Slack.ConnectedSockets > 0, "the next socket", Wait.Patience);
        await here.VoteAsync(here.Ben, poll.Card, 1);
    }

    [Fact]
    public async Task A_half_open_socket_is_noticed_and_replaced()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        var poll = await here.PollAsync("Coffee");
        await bot.Slack.ConnectedAsync(1, Wait.Patience);
        var opened = bot.Slack.OpenedSockets;

        bot.Slack.Sockets.Freeze();

        await bot.Slack.EventuallyAsync(() => bot.Slack.OpenedSockets >= opened + 1, "the next socket", Wait.Patience);
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.ShowsAsync(poll.Card, "2 answered");
    }

    [Fact]
    public async Task Socket_mode_that_is_turned_off_is_said_by_readyz_and_goes_on_when_it_is_on_again()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync();
        var here = bot.AddChannel();
        var poll = await here.PollAsync("Coffee");

        bot.Slack.Sockets.Disconnect(DisconnectReason.LinkDisabled);
        await Wait.UntilAsync(async () => (await bot.GetAsync("/readyz")).Status == 503, "readyz saying so", () => bot.Process.Log);
        bot.Slack.Sockets.EnableLink();

        await bot.Slack.EventuallyAsync(() => bot.Slack.ConnectedSockets > 0, "the next socket", Wait.Patience);
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await Wait.UntilAsync(async () => (await bot.GetAsync("/readyz")).Status == 200, "readyz saying ready", () => bot.Process.Log);
    }

    [Fact]
    public async Task Nonsense_over_a_socket_is_no_fault()
    {
        await using var bot = await SlackBotUnderTest.OpenAsync(options: SlackBotUnderTest.Patient(s => s.Deadline = GivenUpAfter));
        var here = bot.AddChannel();
        var poll = await here.PollAsync("Coffee");

        foreach (var text in new[] { "", "null", "[", "{}", "{\"type\":5}", "{\"envelope_id\":7,\"type\":\"events_api\"}", "{\"type\":\"disconnect\"}", new string('x', 100_000) })
            bot.Slack.Sockets.SendRaw(text);

        await bot.Slack.EventuallyAsync(() => bot.Slack.ConnectedSockets > 0, "a socket", Wait.Patience);
        await bot.CaughtUpAsync();
        await SaySoAsync(bot, () => bot.Slack.Choose(here.Ben, poll.Card, poll.Card.Elements[0].ActionId, poll.Card.Elements[0].Options[0].Value));
        await here.ShowsAsync(poll.Card, "2 answered");
        Assert.True(bot.Process.IsRunning);
    }

    /// <summary>A person presses again when Slack says that the app did not respond.</summary>
    private static async Task<SlackAck> SaySoAsync(SlackBotUnderTest bot, Func<SlackInteraction> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ack = await bot.Slack.AcknowledgedAsync(act());
            if (ack.Ok || attempt == 30)
                return ack with { Attempts = attempt };
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }
}
