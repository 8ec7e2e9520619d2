using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Gateway;

namespace MeetupBot.Tests.Simulators;

public class DiscordResumeTests
{
    [Fact]
    public async Task What_was_missed_is_replayed_in_order_and_then_resumed()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var (session, sequence) = await DropAsync(room);
        room.Discord.Post(room.Ana, room.General, "one");
        room.Discord.Post(room.Ana, room.General, "two");
        using var gateway = await ResumeAsync(room, session, sequence);
        await gateway.ExpectAsync("MESSAGE_CREATE");
        await gateway.ExpectAsync("MESSAGE_CREATE");
        await gateway.ExpectAsync("RESUMED");
        Assert.Equal(sequence + 3, gateway.Sequence);
        room.Discord.Post(room.Ana, room.General, "three");
        await gateway.ExpectAsync("MESSAGE_CREATE");
    }

    [Fact]
    public async Task An_unknown_expired_or_forgotten_session_gets_op_9()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var (session, sequence) = await DropAsync(room);
        using var unknown = await ResumeAsync(room, "nope", 1);
        Assert.False((await unknown.ExpectOpAsync(9)).GetProperty("d").GetBoolean());
        room.Time.Advance(TimeSpan.FromMinutes(4));
        using var expired = await ResumeAsync(room, session, sequence);
        await expired.ExpectOpAsync(9);
    }

    [Fact]
    public async Task A_sequence_from_the_future_closes_with_4007()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var (session, sequence) = await DropAsync(room);
        using var gateway = await ResumeAsync(room, session, sequence + 5);
        await gateway.ExpectCloseAsync(GatewayCloseCode.InvalidSequence);
    }

    [Theory]
    [InlineData(1000, false)]
    [InlineData(4000, true)]
    public async Task A_clean_close_ends_the_session_and_another_code_keeps_it(int code, bool resumes)
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var first = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.GuildMessages);
        var session = (await first.ExpectAsync("READY")).GetProperty("session_id").GetString()!;
        await first.CloseAsync(code);
        await room.Discord.EventuallyAsync(() => room.Discord.ConnectedSessions == 0);
        using var second = await ResumeAsync(room, session, 1);
        if (resumes)
            await second.ExpectAsync("RESUMED");
        else
            await second.ExpectOpAsync(9);
    }

    [Fact]
    public async Task Op_9_on_command_is_resumable_or_not()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.None);
        var session = (await gateway.ExpectAsync("READY")).GetProperty("session_id").GetString()!;
        room.Discord.Gateway.InvalidateSessions(resumable: true);
        Assert.True((await gateway.ExpectOpAsync(9)).GetProperty("d").GetBoolean());
        room.Discord.Gateway.InvalidateSessions(resumable: false);
        Assert.False((await gateway.ExpectOpAsync(9)).GetProperty("d").GetBoolean());
        using var second = await ResumeAsync(room, session, 1);
        await second.ExpectOpAsync(9);
    }

    [Fact]
    public async Task Too_much_missed_gets_op_9_but_heartbeats_free_the_store()
    {
        await using var room = await DiscordRoom.OpenAsync(options: t => new DiscordSimulatorOptions
        {
            TimeProvider = t,
            ReplayCapacity = 2,
            EnforceRateLimits = false,
        });
        var (session, sequence) = await DropAsync(room);
        for (var i = 0; i < 3; i++)
            room.Discord.Post(room.Ana, room.General, "x");
        using var gateway = await ResumeAsync(room, session, sequence);
        await gateway.ExpectOpAsync(9);
    }

    [Fact]
    public async Task A_half_open_connection_neither_takes_nor_gives_and_a_resume_replaces_it()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var stale = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.GuildMessages);
        var session = (await stale.ExpectAsync("READY")).GetProperty("session_id").GetString()!;
        room.Discord.Gateway.SwallowEverything = true;
        room.Discord.Post(room.Ana, room.General, "lost on the way");
        await stale.SendAsync("""{"op":1,"d":1}""");
        await Task.Delay(100);
        room.Discord.Gateway.SwallowEverything = false;
        using var fresh = await ResumeAsync(room, session, 1);
        await fresh.ExpectAsync("MESSAGE_CREATE");
        await fresh.ExpectAsync("RESUMED");
        await room.Discord.EventuallyAsync(() => room.Discord.GatewayFrames.Any(f => f is { Connection: 1, Op: GatewayFrame.Closed }));
    }

    [Fact]
    public async Task Events_are_doubled_and_swapped_on_command()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.GuildMessages | GatewayIntent.GuildScheduledEvents);
        await gateway.ExpectAsync("READY");
        room.Discord.Gateway.DuplicateNext(1);
        var message = room.Discord.Post(room.Ana, room.General, "x");
        Assert.Equal($"{message.Id}", (await gateway.ExpectAsync("MESSAGE_CREATE")).GetProperty("id").GetString());
        Assert.Equal($"{message.Id}", (await gateway.ExpectAsync("MESSAGE_CREATE")).GetProperty("id").GetString());
        room.Discord.Gateway.ReorderNext();
        var first = room.Discord.Post(room.Ana, room.General, "first");
        room.Discord.DeleteMessage(message);
        await gateway.ExpectAsync("MESSAGE_DELETE");
        Assert.Equal($"{first.Id}", (await gateway.ExpectAsync("MESSAGE_CREATE")).GetProperty("id").GetString());
    }

    [Fact]
    public async Task Connections_can_be_refused_and_closed_with_any_code()
    {
        await using var room = await DiscordRoom.OpenAsync();
        using var gateway = await RawGateway.IdentifyAsync(room.Discord);
        await gateway.ExpectAsync("READY");
        room.Discord.Gateway.RefuseConnections = true;
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => RawGateway.ConnectAsync(room.Discord));
        room.Discord.RevokeToken();
        await gateway.ExpectCloseAsync(GatewayCloseCode.AuthenticationFailed);
    }

    private static async Task<(string Session, long Sequence)> DropAsync(DiscordRoom room)
    {
        using var gateway = await RawGateway.IdentifyAsync(room.Discord, GatewayIntent.GuildMessages);
        var session = (await gateway.ExpectAsync("READY")).GetProperty("session_id").GetString()!;
        room.Discord.Gateway.DropConnections();
        Assert.Null(await gateway.ReceiveAsync());
        await room.Discord.EventuallyAsync(() => room.Discord.ConnectedSessions == 0);
        return (session, gateway.Sequence);
    }

    private static async Task<RawGateway> ResumeAsync(DiscordRoom room, string session, long sequence)
    {
        var gateway = await RawGateway.ConnectAsync(room.Discord);
        await gateway.ExpectOpAsync(10);
        await gateway.ResumeAsync(room.Discord, session, sequence);
        return gateway;
    }
}
