using System.Net.WebSockets;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.SocketMode;

namespace MeetupBot.Tests.Simulators.Slack;

public class SocketModeTests
{
    [Fact]
    public async Task An_address_is_good_for_one_socket_and_not_for_long()
    {
        await using var room = await SlackRoom.OpenAsync();
        var address = await RawSocket.AddressAsync(room);
        using var socket = await RawSocket.ConnectAsync(address);
        var hello = (await socket.ReceiveAsync())!;
        Assert.Equal(("hello", 1), ((string?)hello["type"], (int?)hello["num_connections"]));
        Assert.Equal(3600, (int?)hello["debug_info"]!["approximate_connection_time"]);
        await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.ConnectAsync(address));
        var old = await RawSocket.AddressAsync(room);
        room.Time.Advance(TimeSpan.FromMinutes(1));
        await Assert.ThrowsAsync<WebSocketException>(() => RawSocket.ConnectAsync(old));
    }

    [Fact]
    public async Task Ten_sockets_and_no_more()
    {
        await using var room = await SlackRoom.OpenAsync();
        var sockets = new List<RawSocket>();
        for (var each = 0; each < 10; each++)
            sockets.Add(await RawSocket.OpenAsync(room));
        using var eleventh = await RawSocket.ConnectAsync(await RawSocket.AddressAsync(room));
        Assert.Equal("too_many_websockets", (string?)(await eleventh.ReceiveAsync())!["reason"]);
        Assert.Null(await eleventh.ReceiveAsync());
        sockets.ForEach(s => s.Dispose());
    }

    [Fact]
    public async Task An_event_comes_again_until_it_is_acknowledged()
    {
        await using var room = await SlackRoom.OpenAsync(options: time => new SlackSimulatorOptions
        {
            TimeProvider = time,
            AckDeadline = TimeSpan.FromMilliseconds(50),
            EventRetries = [TimeSpan.Zero, TimeSpan.FromMilliseconds(50)],
        });
        using var socket = await RawSocket.OpenAsync(room);
        room.Slack.Delivery.FreshEventIds = true;
        var opened = room.Slack.OpenHome(room.Ana)!;
        var first = (await socket.ReceiveAsync())!;
        var second = (await socket.ReceiveAsync())!;
        Assert.Equal((0, 1, "timeout"), ((int?)first["retry_attempt"], (int?)second["retry_attempt"], (string?)second["retry_reason"]));
        Assert.NotEqual((string?)first["payload"]!["event_id"], (string?)second["payload"]!["event_id"]);
        Assert.False((bool?)second["accepts_response_payload"]);
        await socket.AcknowledgeAsync(second);
        var ack = await room.Slack.AcknowledgedAsync(opened);
        Assert.Equal((AckOutcome.Acknowledged, 2), (ack.Outcome, ack.Attempts));
    }

    [Fact]
    public async Task An_event_that_nobody_acknowledges_is_given_up()
    {
        await using var room = await SlackRoom.OpenAsync(options: time => new SlackSimulatorOptions
        {
            TimeProvider = time,
            AckDeadline = TimeSpan.FromMilliseconds(20),
            EventRetries = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero],
        });
        using var socket = await RawSocket.OpenAsync(room);
        Assert.Equal(new SlackAck(AckOutcome.TimedOut, Attempts: 4), await room.Slack.AcknowledgedAsync(room.Slack.OpenHome(room.Ana)!));
        Assert.Empty(room.Slack.Notices(room.Ana));
    }

    [Theory]
    [InlineData(DisconnectReason.Warning, "warning")]
    [InlineData(DisconnectReason.RefreshRequested, "refresh_requested")]
    [InlineData(DisconnectReason.LinkDisabled, "link_disabled")]
    public async Task A_socket_is_told_why_it_ends(DisconnectReason reason, string name)
    {
        await using var room = await SlackRoom.OpenAsync(options: time => new SlackSimulatorOptions
        {
            TimeProvider = time,
            DisconnectGrace = TimeSpan.FromMilliseconds(200),
        });
        using var socket = await RawSocket.OpenAsync(room);
        room.Slack.Sockets.Disconnect(reason);
        Assert.Equal(name, (string?)(await socket.ReceiveAsync())!["reason"]);
        if (reason == DisconnectReason.Warning)
        {
            room.Slack.RunCommand(room.Ana, room.General, "/meetup");
            Assert.Equal("slash_commands", (string?)(await socket.ReceiveAsync())!["type"]);
        }

        Assert.Null(await socket.ReceiveAsync());
        Assert.Equal(reason == DisconnectReason.LinkDisabled, !(await room.CallAsAsync(room.Slack.AppToken, "apps.connections.open")).Ok);
    }

    [Fact]
    public async Task A_frozen_socket_says_nothing_more()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        room.Slack.Sockets.Freeze();
        room.Slack.RunCommand(room.Ana, room.General, "/meetup");
        Assert.Equal(1, room.Slack.ConnectedSockets);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => socket.ReceiveAsync(TimeSpan.FromMilliseconds(300)));
    }

    [Fact]
    public async Task Each_payload_goes_to_one_socket()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var first = await RawSocket.OpenAsync(room);
        using var second = await RawSocket.OpenAsync(room);
        for (var each = 0; each < 20; each++)
            room.Slack.RunCommand(room.Ana, room.General, "/meetup", $"{each}");
        await room.Slack.EventuallyAsync(() => room.Slack.SocketFrames.Count(f => f.Text.Contains("slash_commands", StringComparison.Ordinal)) == 20);
        var byConnection = room.Slack.SocketFrames.Where(f => f.Text.Contains("slash_commands", StringComparison.Ordinal)).GroupBy(f => f.Connection);
        Assert.Equal(2, byConnection.Count());
    }

    [Fact]
    public async Task What_acknowledges_nothing_is_complained_about()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var socket = await RawSocket.OpenAsync(room);
        await socket.SendAsync("nonsense");
        await socket.AcknowledgeAsync(new JsonObject { ["envelope_id"] = "unknown" });
        await room.Slack.EventuallyAsync(() => room.Slack.Complaints.Count == 2);
    }
}
