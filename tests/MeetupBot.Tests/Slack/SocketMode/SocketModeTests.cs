using System.Text.Json.Nodes;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.Receiving;
using MeetupBot.Slack.SocketMode;

namespace MeetupBot.Tests.Slack.SocketMode;

public sealed class SocketModeTests
{
    [Theory]
    [InlineData("slash_commands", "Command")]
    [InlineData("interactive", "Interactive")]
    [InlineData("events_api", "Event")]
    public async Task An_envelope_is_acknowledged_by_its_id_once_it_is_handled(string type, string kind)
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await socket.SendEnvelopeAsync("e1", type, """{"a":1}""");
        Assert.Equal("""{"envelope_id":"e1"}""", (await socket.ReceiveAsync()).ToJsonString());
        var inbound = Assert.Single(bench.Handler.Taken);
        Assert.Equal((Enum.Parse<InboundKind>(kind), """{"a":1}"""), (inbound.Kind, System.Text.Encoding.UTF8.GetString(inbound.Payload.Span)));
    }

    [Fact]
    public async Task The_answer_rides_on_the_acknowledgement_where_slack_takes_one()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Handler.Answer = _ => Task.FromResult<JsonObject?>(new JsonObject { ["response_action"] = "clear" });
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await socket.SendEnvelopeAsync("e1", "interactive", takesAnswer: true);
        Assert.Equal("""{"envelope_id":"e1","payload":{"response_action":"clear"}}""", (await socket.ReceiveAsync()).ToJsonString());
        await socket.SendEnvelopeAsync("e2", "interactive", takesAnswer: false);
        Assert.Equal("""{"envelope_id":"e2"}""", (await socket.ReceiveAsync()).ToJsonString());
    }

    [Fact]
    public async Task What_could_not_be_made_durable_is_not_acknowledged_and_the_next_is()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Handler.Answer = _ => throw new InvalidOperationException("the disk is full");
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await socket.SendEnvelopeAsync("e1");
        Assert.True(await socket.StaysSilentAsync());
        bench.Handler.Answer = _ => Task.FromResult<JsonObject?>(null);
        await socket.SendEnvelopeAsync("e2");
        Assert.Equal("e2", (string?)(await socket.ReceiveAsync())["envelope_id"]);
    }

    [Fact]
    public async Task A_slow_envelope_holds_up_no_other()
    {
        await using var bench = await SlackHarness.StartAsync();
        var first = new TaskCompletionSource<JsonObject?>();
        bench.Handler.Answer = inbound => System.Text.Json.JsonElement.Parse(inbound.Payload.Span).TryGetProperty("slow", out _) ? first.Task : Task.FromResult<JsonObject?>(null);
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await socket.SendEnvelopeAsync("slow", payload: """{"slow":true}""");
        await socket.SendEnvelopeAsync("quick");
        Assert.Equal("quick", (string?)(await socket.ReceiveAsync())["envelope_id"]);
        first.SetResult(null);
        Assert.Equal("slow", (string?)(await socket.ReceiveAsync())["envelope_id"]);
    }

    [Theory]
    [InlineData("warning")]
    [InlineData("refresh_requested")]
    [InlineData("something_new")]
    public async Task Asked_to_go_it_opens_the_next_connection_first_and_still_takes_what_comes_on_the_old(string reason)
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen();
        var old = await bench.Slack.SocketAsync();
        await old.AskToGoAsync(reason);
        var next = await bench.Slack.SocketAsync();
        Assert.True(old.IsOpen);
        await old.SendEnvelopeAsync("on-the-old");
        Assert.Equal("on-the-old", (string?)(await old.ReceiveAsync())["envelope_id"]);
        await next.SendEnvelopeAsync("on-the-new");
        Assert.Equal("on-the-new", (string?)(await next.ReceiveAsync())["envelope_id"]);
        await old.CloseAsync();
        await old.Ended;
        await Expect.SoonAsync(() => bench.IsLive);
    }

    [Fact]
    public async Task A_connection_that_was_asked_to_go_and_stays_is_closed_some_time_after_the_next_is_up()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen(new SocketModeTimings { Connections = 1, Overlap = TimeSpan.FromMilliseconds(50) });
        var old = await bench.Slack.SocketAsync();
        await old.AskToGoAsync("warning");
        var next = await bench.Slack.SocketAsync();
        await old.Ended.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.True(next.IsOpen);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task After_a_break_it_comes_back(bool byClose)
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen();
        var first = await bench.Slack.SocketAsync();
        await Expect.SoonAsync(() => bench.IsLive);
        if (byClose)
            await first.CloseAsync();
        else
            first.Break();
        var second = await bench.Slack.SocketAsync();
        await second.SendEnvelopeAsync("e1");
        Assert.Equal("e1", (string?)(await second.ReceiveAsync())["envelope_id"]);
    }

    [Fact]
    public async Task Several_connections_are_kept_side_by_side()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen(new SocketModeTimings { Connections = 3, Stagger = TimeSpan.FromMilliseconds(20) });
        for (var number = 0; number < 3; number++)
        {
            var socket = await bench.Slack.SocketAsync();
            await socket.SendEnvelopeAsync($"e{number}");
            Assert.Equal($"e{number}", (string?)(await socket.ReceiveAsync())["envelope_id"]);
        }
    }

    [Fact]
    public async Task What_is_under_way_at_the_stop_is_finished_and_acknowledged()
    {
        await using var bench = await SlackHarness.StartAsync();
        var commit = new TaskCompletionSource<JsonObject?>();
        bench.Handler.Answer = _ => commit.Task;
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await socket.SendEnvelopeAsync("e1");
        await Expect.SoonAsync(() => !bench.Handler.Taken.IsEmpty);
        var stopping = bench.StopAsync();
        Assert.False(stopping.IsCompleted);
        commit.SetResult(null);
        Assert.Equal("e1", (string?)(await socket.ReceiveAsync())["envelope_id"]);
        await stopping.WaitAsync(TimeSpan.FromSeconds(10));
        await socket.Ended.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_line_that_is_dead_at_the_other_end_is_noticed()
    {
        await using var bench = await SlackHarness.StartAsync();
        await using var dead = await DeadLine.StartAsync();
        bench.Slack.Next("apps.connections.open", ScriptedReply.Ok(new JsonObject { ["url"] = dead.Address }));
        bench.Listen(new SocketModeTimings { Connections = 1, Ping = TimeSpan.FromMilliseconds(200) });
        await dead.Connected.WaitAsync(TimeSpan.FromSeconds(10));
        var socket = await bench.Slack.SocketAsync();
        await socket.SendEnvelopeAsync("e1");
        Assert.Equal("e1", (string?)(await socket.ReceiveAsync())["envelope_id"]);
    }

    [Theory]
    [InlineData("invalid_auth", "Slack:AppToken")]
    [InlineData("not_allowed_token_type", "Slack:AppToken")]
    [InlineData("missing_scope", "connections:write")]
    [InlineData("forbidden_team", "forbidden_team")]
    public async Task A_refusal_at_the_start_says_what_to_mend(string error, string hint)
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Refuse("apps.connections.open", error, times: 5);
        bench.Listen();
        var refusal = await bench.Running.WaitAsync(TimeSpan.FromSeconds(10));
        Assert.Contains(hint, refusal!.Advice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Socket_mode_turned_off_while_running_is_told_and_does_not_end_it()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await Expect.SoonAsync(() => bench.IsLive);
        await socket.AskToGoAsync("link_disabled");
        await Expect.SoonAsync(() => bench.WasDisabled);
        Assert.False(bench.Running.IsCompleted);
    }

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("""{"type":5}""")]
    [InlineData("""{"type":"events_api"}""")]
    [InlineData("""{"type":"events_api","envelope_id":7,"payload":{}}""")]
    [InlineData("""{"envelope_id":"x"}""")]
    public async Task A_frame_that_makes_no_sense_is_passed_over(string frame)
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await socket.SendAsync(frame);
        await socket.SendEnvelopeAsync("e1");
        Assert.Equal("e1", (string?)(await socket.ReceiveAsync())["envelope_id"]);
        Assert.Single(bench.Handler.Taken);
    }

    [Fact]
    public async Task An_envelope_of_a_kind_that_is_new_to_us_is_acknowledged_unread()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Listen();
        var socket = await bench.Slack.SocketAsync();
        await socket.SendEnvelopeAsync("e1", "holograms");
        Assert.Equal("e1", (string?)(await socket.ReceiveAsync())["envelope_id"]);
        Assert.Empty(bench.Handler.Taken);
    }

    [Theory]
    [InlineData("http://127.0.0.1/link")]
    [InlineData("nonsense")]
    [InlineData(null)]
    public void Only_web_socket_addresses_are_used(string? address) => Assert.Null(TrustedAddress.WebSocket(address, encryptedOnly: false));

    [Fact]
    public void Where_the_web_api_is_sealed_an_open_socket_is_not_used() =>
        Assert.Null(TrustedAddress.WebSocket("ws://127.0.0.1/link", encryptedOnly: true));
}
