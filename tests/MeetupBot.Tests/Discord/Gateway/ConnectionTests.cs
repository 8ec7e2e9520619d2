using MeetupBot.Chat.Events;
using MeetupBot.Chat.Platform;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Gateway;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Discord.Gateway;

public sealed class ConnectionTests
{
    private const int Identify = 2;
    private const int Resume = 6;

    [Fact]
    public async Task It_identifies_once_with_guilds_and_guild_messages_alone()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var identify = Assert.Single(bench.Simulator.GatewayFrames, frame => frame.FromBot && frame.Op == Identify);
        Assert.Contains("\"intents\":513,", identify.Text, StringComparison.Ordinal);
        await WaitAsync(() => bench.Platform.Status == PlatformStatus.Connected ? bench : null);
    }

    [Fact]
    public async Task It_tells_of_the_spaces_it_is_in_is_added_to_and_is_removed_from()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var seen = await EventAsync<ChatEvent.SpaceSeen>(bench, one => one.Name == "Leeds");
        Assert.False(seen.IsNew);
        Assert.Equal(DiscordHarness.RefOf(bench.Owner), seen.Owner);
        var york = bench.Simulator.AddGuild("York", bench.Owner);
        Assert.True((await EventAsync<ChatEvent.SpaceSeen>(bench, one => one.Name == "York")).IsNew);
        bench.Simulator.RemoveBot(york);
        var left = await EventAsync<ChatEvent.SpaceLeft>(bench, _ => true);
        Assert.Equal(york.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), left.Space.Id);
    }

    [Fact]
    public async Task It_tells_of_deleted_messages_one_or_many()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        var said = Enumerable.Range(1, 3).Select(number => bench.Simulator.Post(bench.Owner, bench.Channel, $"{number}")).ToList();
        bench.Simulator.DeleteMessage(said[0]);
        bench.Simulator.DeleteMessages(said.Skip(1));
        var told = await WaitAsync(() => bench.Handler.Events.OfType<ChatEvent.MessageDeleted>().ToList() is { Count: 3 } all ? all : null);
        Assert.Equal(said.Select(message => $"{message.Id}"), told.Select(one => one.Message.MessageId));
        Assert.All(told, one => Assert.Equal(bench.Here, one.Message.Channel));
    }

    [Fact]
    public async Task An_outage_of_a_guild_is_not_a_removal()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await EventAsync<ChatEvent.SpaceSeen>(bench, _ => true);
        bench.Simulator.SetUnavailable(bench.Guild, true);
        bench.Simulator.SetUnavailable(bench.Guild, false);
        await WaitAsync(() => bench.Handler.Events.OfType<ChatEvent.SpaceSeen>().Skip(1).FirstOrDefault());
        Assert.Empty(bench.Handler.Events.OfType<ChatEvent.SpaceLeft>());
    }

    [Theory]
    [InlineData("cut")]
    [InlineData("op 7")]
    [InlineData("op 9 resumable")]
    [InlineData("1000")]
    [InlineData("1001")]
    [InlineData("4000")]
    [InlineData("4001")]
    [InlineData("4002")]
    [InlineData("4005")]
    [InlineData("4008")]
    [InlineData("4999")]
    public async Task After_a_passing_break_it_resumes_and_nothing_is_lost(string kind)
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await RunAsync(bench);
        Break(bench, kind);
        for (var number = 0; number < 5; number++)
            await RunAsync(bench);
        Assert.Equal(1, bench.Simulator.Identifies);
        Assert.Contains(bench.Simulator.GatewayFrames, frame => frame.FromBot && frame.Op == Resume);
        Assert.Equal(6, bench.Handler.Interactions.Select(interaction => interaction.Id).Distinct().Count());
    }

    [Theory]
    [InlineData("op 9")]
    [InlineData("4003")]
    [InlineData("4007")]
    [InlineData("4009")]
    [InlineData("long outage")]
    public async Task When_the_session_is_gone_it_identifies_anew(string kind)
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.ConnectAsync(new DiscordSimulatorOptions { TimeProvider = clock });
        Break(bench, kind);
        await clock.PassAsync(() => bench.Simulator.Identifies == 2 && bench.Simulator.ConnectedSessions == 1);
        await RunAsync(bench);
    }

    [Theory]
    [InlineData(4012)]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task Where_reconnecting_is_no_use_it_stops_and_says_what_to_do(int code)
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Simulator.Gateway.Close(code);
        var refused = await Assert.ThrowsAsync<PlatformRefusedException>(() => bench.Running.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(refused.Message.Length > 20);
        Assert.Equal(PlatformStatus.Stopped, bench.Platform.Status);
    }

    [Fact]
    public async Task A_connection_that_acknowledges_no_heartbeat_is_left_and_resumed()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.ConnectAsync(
            new DiscordSimulatorOptions { TimeProvider = clock, GatewayHeartbeatInterval = TimeSpan.FromSeconds(5) });
        bench.Simulator.Gateway.IgnoreHeartbeats = true;
        await clock.PassAsync(() => bench.Simulator.GatewayFrames.Any(frame => frame.FromBot && frame.Op == Resume));
        bench.Simulator.Gateway.IgnoreHeartbeats = false;
        await clock.PassAsync(() => bench.Simulator.ConnectedSessions == 1);
        await RunAsync(bench);
        Assert.Equal(1, bench.Simulator.Identifies);
    }

    [Fact]
    public async Task A_half_open_connection_is_left_and_replaced()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await DiscordHarness.ConnectAsync(
            new DiscordSimulatorOptions { TimeProvider = clock, GatewayHeartbeatInterval = TimeSpan.FromSeconds(5) });
        bench.Simulator.Gateway.SwallowEverything = true;
        await clock.PassAsync(() => bench.Simulator.GatewayFrames.Count(frame => frame.Op == GatewayFrame.Opened) > 1);
        bench.Simulator.Gateway.SwallowEverything = false;
        await clock.PassAsync(
            () => bench.Simulator.GatewayFrames.Any(frame => frame.FromBot && frame.Op == 1 && frame.Connection > 1), letGuardsFire: true);
        await clock.PassAsync(() => bench.Simulator.ConnectedSessions >= 1);
        await RunAsync(bench);
    }

    [Fact]
    public async Task It_answers_a_request_for_a_heartbeat_at_once()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        bench.Simulator.ClearLogs();
        bench.Simulator.Gateway.RequestHeartbeat();
        await WaitAsync(() => bench.Simulator.GatewayFrames.FirstOrDefault(frame => frame.FromBot && frame.Op == 1));
    }

    [Fact]
    public async Task It_does_not_let_itself_be_asked_for_more_heartbeats_than_it_may_send()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        for (var number = 0; number < 300; number++)
            bench.Simulator.Gateway.RequestHeartbeat();
        await RunAsync(bench);
        Assert.DoesNotContain(bench.Simulator.GatewayFrames, frame => frame.Op == GatewayFrame.Closed);
    }

    [Fact]
    public async Task Refused_connections_are_tried_again_until_one_is_taken()
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Simulator.Gateway.RefuseConnections = true;
        bench.Connect();
        await Task.Delay(500);
        bench.Simulator.Gateway.RefuseConnections = false;
        await bench.Simulator.ConnectedAsync();
        await RunAsync(bench);
    }

    [Fact]
    public async Task As_many_shards_connect_as_discord_recommends()
    {
        await using var bench = await DiscordHarness.ConnectAsync(new DiscordSimulatorOptions { RecommendedShards = 3, MaxConcurrency = 3 });
        Assert.Equal(3, bench.Simulator.Identifies);
        await RunAsync(bench);
    }

    [Fact]
    public async Task A_token_refused_at_the_start_ends_it_with_what_to_do()
    {
        await using var bench = await DiscordHarness.StartAsync();
        bench.Simulator.RevokeToken();
        bench.Connect();
        var refused = await Assert.ThrowsAsync<PlatformRefusedException>(() => bench.Running.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.Contains("Discord:Token", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_stops_soon_and_ends_its_session()
    {
        await using var bench = await DiscordHarness.ConnectAsync();
        await bench.StopAsync().WaitAsync(TimeSpan.FromSeconds(6));
        Assert.Equal(PlatformStatus.Stopped, bench.Platform.Status);
        await WaitAsync(() => bench.Simulator.GatewayFrames.FirstOrDefault(frame => frame.Op == GatewayFrame.Closed && frame.Event == "1000"));
    }

    private static void Break(DiscordHarness bench, string kind)
    {
        var gateway = bench.Simulator.Gateway;
        if (int.TryParse(kind, out var code))
            gateway.Close(code);
        else if (kind == "op 7")
            gateway.RequestReconnect();
        else if (kind.StartsWith("op 9", StringComparison.Ordinal))
            gateway.InvalidateSessions(kind == "op 9 resumable");
        else if (kind == "long outage")
            gateway.DropConnectionsAndSessions();
        else
            gateway.DropConnections();
    }

    private static Task RunAsync(DiscordHarness bench) =>
        bench.Simulator.RunCommand(bench.Owner, bench.Channel, "meetup", "me show").ResponseAsync(TimeSpan.FromSeconds(20));

    private static Task<T> EventAsync<T>(DiscordHarness bench, Func<T, bool> fits)
        where T : ChatEvent =>
        WaitAsync(() => bench.Handler.Events.OfType<T>().FirstOrDefault(fits));

    private static async Task<T> WaitAsync<T>(Func<T?> probe)
        where T : class
    {
        for (var tries = 0; tries < 500; tries++)
        {
            if (probe() is { } found)
                return found;
            await Task.Delay(20);
        }

        throw new TimeoutException("It never came.");
    }
}
