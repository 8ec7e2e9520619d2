using MeetupBot.Simulators.Slack;

namespace MeetupBot.EndToEndTests.Slack;

public sealed class SocketFaultTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Theory]
    [InlineData(DisconnectReason.Warning)]
    [InlineData(DisconnectReason.RefreshRequested)]
    public async Task A_socket_that_is_to_end_is_followed_by_the_next_and_nothing_falls_between(DisconnectReason reason)
    {
        await using var town = await SlackTown.OpenAsync(options: SlackTown.Patient(s => s.Grace = TimeSpan.FromSeconds(3)));
        var here = town.AddCorner();
        var poll = await here.PollAsync("Coffee");
        await town.Slack.ConnectedAsync(2, Patience);
        var opened = town.Slack.OpenedSockets;

        town.Slack.Sockets.Disconnect(reason);
        var voters = Enumerable.Range(0, 20).Select(n => here.Add($"Voter{n}")).ToList();
        var acks = new List<SlackAck>();
        foreach (var voter in voters)
        {
            acks.Add(await SaySoAsync(town, () => town.Slack.Choose(voter, poll.Card, poll.Card.Elements[0].ActionId, poll.Card.Elements[0].Options[0].Value)));
            await Task.Delay(TimeSpan.FromMilliseconds(150));
        }

        Assert.True(town.Slack.OpenedSockets > opened, town.Bot.Log);
        await here.ShowsAsync(poll.Card, "20 answered");
        if (reason == DisconnectReason.Warning)
            Assert.All(acks, ack => Assert.Equal(1, ack.Attempts));
        Assert.Empty(SlackAudit.Faults(town.Slack));
    }

    [Fact]
    public async Task A_socket_that_is_cut_is_opened_again()
    {
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        var poll = await here.PollAsync("Coffee");
        var opened = town.Slack.OpenedSockets;

        town.Slack.Sockets.DropConnections();

        await town.Slack.EventuallyAsync(() => town.Slack.OpenedSockets > opened && town.Slack.ConnectedSockets > 0, "the next socket", Patience);
        await here.VoteAsync(here.Ben, poll.Card, 1);
    }

    [Fact]
    public async Task A_half_open_socket_is_noticed_and_replaced()
    {
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        var poll = await here.PollAsync("Coffee");
        await town.Slack.ConnectedAsync(2, Patience);
        var opened = town.Slack.OpenedSockets;

        town.Slack.Sockets.Freeze();

        await town.Slack.EventuallyAsync(() => town.Slack.OpenedSockets >= opened + 2, "the next sockets", TimeSpan.FromSeconds(90));
        await Task.Delay(TimeSpan.FromSeconds(1));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await here.ShowsAsync(poll.Card, "1 answered");
    }

    [Fact]
    public async Task Socket_mode_that_is_turned_off_is_said_by_readyz_and_goes_on_when_it_is_on_again()
    {
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        var poll = await here.PollAsync("Coffee");

        town.Slack.Sockets.Disconnect(DisconnectReason.LinkDisabled);
        await Wait.UntilAsync(async () => (await town.GetAsync("/readyz")).Status == 503, "readyz saying so", () => town.Bot.Log);
        town.Slack.Sockets.EnableLink();

        await town.Slack.EventuallyAsync(() => town.Slack.ConnectedSockets > 0, "the next socket", TimeSpan.FromSeconds(90));
        await here.VoteAsync(here.Ben, poll.Card, 1);
        await Wait.UntilAsync(async () => (await town.GetAsync("/readyz")).Status == 200, "readyz saying ready", () => town.Bot.Log);
    }

    [Fact]
    public async Task Nonsense_over_a_socket_is_no_fault()
    {
        await using var town = await SlackTown.OpenAsync();
        var here = town.AddCorner();
        var poll = await here.PollAsync("Coffee");

        foreach (var text in new[] { "", "null", "[", "{}", "{\"type\":5}", "{\"envelope_id\":7,\"type\":\"events_api\"}", "{\"type\":\"disconnect\"}", new string('x', 100_000) })
            town.Slack.Sockets.SendRaw(text);

        await town.Slack.EventuallyAsync(() => town.Slack.ConnectedSockets > 0, "a socket", Patience);
        await Corner.QuietAsync();
        await SaySoAsync(town, () => town.Slack.Choose(here.Ben, poll.Card, poll.Card.Elements[0].ActionId, poll.Card.Elements[0].Options[0].Value));
        await here.ShowsAsync(poll.Card, "1 answered");
        Assert.True(town.Bot.IsRunning);
    }

    /// <summary>A person presses again when Slack says that the app did not respond.</summary>
    private static async Task<SlackAck> SaySoAsync(SlackTown town, Func<SlackInteraction> act)
    {
        for (var attempt = 1; ; attempt++)
        {
            var ack = await town.Slack.AcknowledgedAsync(act());
            if (ack.Ok || attempt == 30)
                return ack with { Attempts = attempt };
            await Task.Delay(TimeSpan.FromMilliseconds(500));
        }
    }
}
