using System.Net;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Tests.Simulators;

public class DiscordPeopleTests
{
    [Fact]
    public async Task A_direct_message_channel_is_opened_once_and_takes_messages()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var first = await OpenAsync(room, room.Ben);
        Assert.Equal(first.Id, (await OpenAsync(room, room.Ben)).Id);
        Assert.Equal(1, first.Json.GetProperty("type").GetInt32());
        await room.PostAsync($"/channels/{first.Id}/messages", """{"content":"psst"}""");
        Assert.Equal("psst", Assert.Single(room.Discord.DirectMessages(room.Ben)).Text);
    }

    [Fact]
    public async Task Closed_direct_messages_and_strangers_are_50007()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var channel = await OpenAsync(room, room.Ben);
        room.Ben.DirectMessagesOpen = false;
        var refused = await room.PostAsync($"/channels/{channel.Id}/messages", """{"content":"psst"}""");
        Assert.Equal((HttpStatusCode.Forbidden, 50007), (refused.Status, refused.Code));
        var stranger = await OpenAsync(room, room.Discord.AddUser("eve"));
        Assert.Equal(50007, (await room.PostAsync($"/channels/{stranger.Id}/messages", """{"content":"psst"}""")).Code);
    }

    [Fact]
    public async Task Opening_too_many_conversations_is_40003_when_a_limit_is_set()
    {
        await using var room = await DiscordRoom.OpenAsync(options: t => new DiscordSimulatorOptions
        {
            TimeProvider = t,
            EnforceRateLimits = false,
            NewDirectMessageLimit = new RateLimit(1, TimeSpan.FromMinutes(1)),
        });
        await OpenAsync(room, room.Ben);
        Assert.Equal(40003, (await OpenAsync(room, room.Ana)).Code);
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(room, room.Ben)).Status);
        room.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await OpenAsync(room, room.Ana)).Status);
    }

    [Fact]
    public async Task A_wrong_recipient_is_refused()
    {
        await using var room = await DiscordRoom.OpenAsync();
        Assert.Equal(50033, (await room.PostAsync("/users/@me/channels", """{"recipient_id":"1"}""")).Code);
        Assert.Equal(50007, (await OpenAsync(room, room.Discord.Bot)).Code);
        Assert.Equal("BASE_TYPE_REQUIRED", (await room.PostAsync("/users/@me/channels", "{}")).ErrorAt("recipient_id"));
    }

    [Fact]
    public async Task Members_guilds_and_users_are_found_or_unknown_by_their_codes()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Guild.ApproximateMemberCount = 140;
        var guild = await room.GetAsync($"/guilds/{room.Guild.Id}?with_counts=true");
        Assert.Equal(140, guild.Json.GetProperty("approximate_member_count").GetInt32());
        var member = await room.GetAsync($"/guilds/{room.Guild.Id}/members/{room.Ben.Id}");
        Assert.Equal("Ben", member.Json.GetProperty("user").GetProperty("global_name").GetString());
        room.Guild.RemoveMember(room.Ben);
        Assert.Equal(10007, (await room.GetAsync($"/guilds/{room.Guild.Id}/members/{room.Ben.Id}")).Code);
        Assert.Equal(10013, (await room.GetAsync($"/guilds/{room.Guild.Id}/members/1")).Code);
        Assert.Equal(10013, (await room.GetAsync("/users/1")).Code);
        Assert.Equal(10004, (await room.GetAsync("/guilds/1")).Code);
        Assert.Equal(50001, (await room.GetAsync($"/guilds/{room.Guild.Id}/members")).Code);
    }

    [Fact]
    public async Task The_application_and_the_gateway_address_are_given()
    {
        await using var room = await DiscordRoom.OpenAsync();
        Assert.Equal(room.Discord.ApplicationId.ToString(System.Globalization.CultureInfo.InvariantCulture), (await room.GetAsync("/applications/@me")).Id);
        var gateway = (await room.GetAsync("/gateway/bot")).Json;
        Assert.Equal(room.Discord.GatewayUrl, gateway.GetProperty("url").GetString());
        Assert.Equal(1, gateway.GetProperty("session_start_limit").GetProperty("max_concurrency").GetInt32());
    }

    private static Task<RestReplyView> OpenAsync(DiscordRoom room, SimUser user) =>
        room.PostAsync("/users/@me/channels", $$"""{"recipient_id":"{{user.Id}}"}""");
}
