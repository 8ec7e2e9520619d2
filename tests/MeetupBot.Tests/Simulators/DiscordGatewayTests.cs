using System.IO.Compression;
using System.Net.WebSockets;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Gateway;

namespace MeetupBot.Tests.Simulators;

public class DiscordGatewayTests
{
    [Fact]
    public async Task Hello_then_identify_then_ready_and_the_guilds()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.ConnectAsync(room.Discord);
        Assert.Equal(41_250, (await gateway.ExpectOpAsync(10)).GetProperty("d").GetProperty("heartbeat_interval").GetInt32());
        await gateway.SendIdentifyAsync(room.Discord, GatewayIntent.Guilds);
        var ready = await gateway.ExpectAsync("READY");
        Assert.Equal($"{room.Discord.ApplicationId}", ready.GetProperty("application").GetProperty("id").GetString());
        Assert.True(ready.GetProperty("guilds")[0].GetProperty("unavailable").GetBoolean());
        var guild = await gateway.ExpectAsync("GUILD_CREATE");
        Assert.Equal("general", guild.GetProperty("channels")[0].GetProperty("name").GetString());
        Assert.Single(guild.GetProperty("members").EnumerateArray());
        Assert.Equal(2, gateway.Sequence);
    }

    [Theory]
    [InlineData("not json", GatewayCloseCode.DecodeError)]
    [InlineData("""{"op":2}""", GatewayCloseCode.DecodeError)]
    [InlineData("""{"op":2,"d":{"token":"x","intents":1}}""", GatewayCloseCode.DecodeError)]
    [InlineData("""{"op":2,"d":{"token":"x","intents":1,"properties":{"os":"a","browser":"b","device":"c"}}}""", GatewayCloseCode.AuthenticationFailed)]
    [InlineData("""{"op":6,"d":{"token":"x","session_id":"y","seq":1}}""", GatewayCloseCode.AuthenticationFailed)]
    [InlineData("""{"op":3,"d":{}}""", GatewayCloseCode.NotAuthenticated)]
    [InlineData("""{"op":99,"d":{}}""", GatewayCloseCode.UnknownOpcode)]
    [InlineData("""{"op":1,"d":5}""", GatewayCloseCode.InvalidSequence)]
    [InlineData("""{"op":1,"d":"x"}""", GatewayCloseCode.DecodeError)]
    public async Task A_wrong_first_frame_closes_with_its_code(string frame, GatewayCloseCode code)
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.ConnectAsync(room.Discord);
        await gateway.SendAsync(frame);
        await gateway.ExpectCloseAsync(code);
    }

    [Theory]
    [InlineData(1 << 17, "", GatewayCloseCode.InvalidIntents)]
    [InlineData((int)GatewayIntent.GuildMembers, "", GatewayCloseCode.DisallowedIntents)]
    [InlineData((int)GatewayIntent.MessageContent, "", GatewayCloseCode.DisallowedIntents)]
    [InlineData(1, ",\"shard\":[1,1]", GatewayCloseCode.InvalidShard)]
    public async Task A_wrong_identify_closes_with_its_code(int intents, string more, GatewayCloseCode code)
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord, (GatewayIntent)intents, more);
        await gateway.ExpectCloseAsync(code);
    }

    [Theory]
    [InlineData("?v=9&encoding=json")]
    [InlineData("?v=10&encoding=etf")]
    [InlineData("")]
    public async Task Another_version_or_encoding_is_refused(string query)
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.ConnectAsync(room.Discord, query);
        await gateway.ExpectCloseAsync(GatewayCloseCode.InvalidApiVersion);
    }

    [Fact]
    public async Task Zlib_stream_is_one_stream_over_all_frames()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(room.Discord.GatewayUrl + "/?v=10&encoding=json&compress=zlib-stream"), CancellationToken.None);
        using var received = new MemoryStream();
        await TakeAsync(socket, received);
        await socket.SendAsync("""{"op":1,"d":null}"""u8.ToArray(), WebSocketMessageType.Text, true, CancellationToken.None);
        await TakeAsync(socket, received);
        received.Position = 0;
        using var plain = new StreamReader(new ZLibStream(received, CompressionMode.Decompress));
        var text = await plain.ReadToEndAsync();
        Assert.Contains("\"op\":10", text, StringComparison.Ordinal);
        Assert.EndsWith("""{"t":null,"s":null,"op":11,"d":null}""", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_identify_closes_with_4005()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord);
        await gateway.SendIdentifyAsync(room.Discord, GatewayIntent.Guilds);
        await gateway.ExpectCloseAsync(GatewayCloseCode.AlreadyAuthenticated);
    }

    [Fact]
    public async Task A_payload_over_4096_bytes_closes_with_4002()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord);
        await gateway.SendAsync($$$"""{"op":3,"d":{"x":"{{{new string('a', 4096)}}}"}}""");
        await gateway.ExpectCloseAsync(GatewayCloseCode.DecodeError);
    }

    [Fact]
    public async Task More_than_120_frames_a_minute_close_with_4008()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord);
        for (var i = 0; i < 120; i++)
            await gateway.SendAsync("""{"op":1,"d":null}""");
        await gateway.ExpectCloseAsync(GatewayCloseCode.RateLimited);
    }

    [Fact]
    public async Task Heartbeats_are_answered_and_asked_for()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.ConnectAsync(room.Discord);
        await gateway.ExpectOpAsync(10);
        await gateway.SendAsync("""{"op":1,"d":null}""");
        await gateway.ExpectOpAsync(11);
        room.Discord.Gateway.RequestHeartbeat();
        await gateway.ExpectOpAsync(1);
        room.Discord.Gateway.IgnoreHeartbeats = true;
        await gateway.SendAsync("""{"op":1,"d":null}""");
        room.Discord.Gateway.RequestReconnect();
        await gateway.ExpectOpAsync(7);
    }

    [Fact]
    public async Task Without_heartbeats_the_connection_closes_with_4009()
    {
        await using var room = await DiscordRoom.OpenAsync(options: t => new DiscordSimulatorOptions
        {
            TimeProvider = t,
            GatewayHeartbeatInterval = TimeSpan.FromMilliseconds(60),
        });
        using var gateway = await RawGateway.IdentifyAsync(room.Discord);
        await gateway.ExpectCloseAsync(GatewayCloseCode.SessionTimedOut);
    }

    [Fact]
    public async Task A_second_identify_within_five_seconds_gets_op_9()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var first = await RawGateway.IdentifyAsync(room.Discord);
        await first.ExpectAsync("READY");
        using var second = await RawGateway.IdentifyAsync(room.Discord);
        Assert.False((await second.ExpectOpAsync(9)).GetProperty("d").GetBoolean());
        room.Time.Advance(TimeSpan.FromSeconds(5));
        using var third = await RawGateway.IdentifyAsync(room.Discord);
        await third.ExpectAsync("READY");
        Assert.Equal(998, (await room.GetAsync("/gateway/bot")).Json.GetProperty("session_start_limit").GetProperty("remaining").GetInt32());
    }

    [Fact]
    public async Task Shards_get_their_guilds_and_the_first_one_direct_messages()
    {
        await using var room = await DiscordRoom.OpenAsync(options: t => new DiscordSimulatorOptions { TimeProvider = t, MaxConcurrency = 2, RecommendedShards = 2 });
        room.Discord.AddGuild("York", room.Ana);
        await room.RegisterAsync();
        using var zero = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.None, ",\"shard\":[0,2]");
        using var one = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.None, ",\"shard\":[1,2]");
        var ready = new[] { await zero.ExpectAsync("READY"), await one.ExpectAsync("READY") };
        foreach (var guild in room.Discord.Guilds)
        {
            var shard = (int)((guild.Id >> 22) % 2);
            Assert.Equal($"{guild.Id}", Assert.Single(ready[shard].GetProperty("guilds").EnumerateArray()).GetProperty("id").GetString());
        }

        room.Discord.RunCommand(room.Ben, room.Discord.DirectChannel(room.Ben), "meetup", "list");
        room.Discord.RunCommand(room.Ben, room.General, "meetup", "list");
        var leeds = (room.Guild.Id >> 22) % 2 == 0 ? zero : one;
        Assert.Equal(1, (await zero.ExpectAsync("INTERACTION_CREATE")).GetProperty("context").GetInt32());
        Assert.Equal(0, (await leeds.ExpectAsync("INTERACTION_CREATE")).GetProperty("context").GetInt32());
    }

    [Fact]
    public async Task Only_events_of_the_asked_intents_arrive_but_interactions_always()
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.RegisterAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.None);
        await gateway.ExpectAsync("READY");
        var message = room.Discord.Post(room.Ana, room.General, "x");
        room.Discord.DeleteMessage(message);
        room.Discord.RunCommand(room.Ben, room.General, "meetup", "list");
        await gateway.ExpectAsync("INTERACTION_CREATE");
    }

    [Fact]
    public async Task With_guild_messages_others_content_is_empty_and_deletions_are_told()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.GuildMessages);
        await gateway.ExpectAsync("READY");
        var message = room.Discord.Post(room.Ana, room.General, "secret");
        room.Discord.DeleteMessage(message);
        await room.PostAsync(room.Messages, """{"content":"mine","nonce":"n"}""");
        Assert.Equal("", (await gateway.ExpectAsync("MESSAGE_CREATE")).GetProperty("content").GetString());
        Assert.Equal($"{message.Id}", (await gateway.ExpectAsync("MESSAGE_DELETE")).GetProperty("id").GetString());
        var own = await gateway.ExpectAsync("MESSAGE_CREATE");
        Assert.Equal(("mine", "n", $"{room.Guild.Id}"),
            (own.GetProperty("content").GetString(), own.GetProperty("nonce").GetString(), own.GetProperty("guild_id").GetString()));
    }

    [Fact]
    public async Task An_outage_and_a_removal_of_a_guild_look_different()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord);
        await gateway.ExpectAsync("READY");
        await gateway.ExpectAsync("GUILD_CREATE");
        room.Discord.SetUnavailable(room.Guild, true);
        Assert.True((await gateway.ExpectAsync("GUILD_DELETE")).GetProperty("unavailable").GetBoolean());
        room.Discord.SetUnavailable(room.Guild, false);
        await gateway.ExpectAsync("GUILD_CREATE");
        room.Discord.RemoveBot(room.Guild);
        Assert.False((await gateway.ExpectAsync("GUILD_DELETE")).TryGetProperty("unavailable", out _));
    }

    private static async Task TakeAsync(ClientWebSocket socket, MemoryStream target)
    {
        var buffer = new byte[4096];
        var frame = await socket.ReceiveAsync(buffer, CancellationToken.None);
        Assert.Equal([0, 0, 0xff, 0xff], buffer.AsSpan(frame.Count - 4, 4).ToArray());
        target.Write(buffer, 0, frame.Count);
    }
}
