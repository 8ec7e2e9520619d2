using System.Net;
using System.Text;
using MeetupBot.Simulators.Discord;

namespace MeetupBot.Tests.Simulators;

public class DiscordAuthorizationTests
{
    [Fact]
    public async Task Without_the_right_token_everything_is_401()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Http.DefaultRequestHeaders.Authorization = new("Bot", "wrong");
        var reply = await room.GetAsync("/users/@me");
        Assert.Equal((HttpStatusCode.Unauthorized, 0), (reply.Status, reply.Code));
        Assert.Equal(1, room.Discord.InvalidRequests);
    }

    [Fact]
    public async Task A_revoked_token_is_refused_until_it_is_restored()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Discord.RevokeToken();
        Assert.Equal(HttpStatusCode.Unauthorized, (await room.GetAsync("/users/@me")).Status);
        room.Discord.RestoreToken();
        Assert.Equal(HttpStatusCode.OK, (await room.GetAsync("/users/@me")).Status);
    }

    [Fact]
    public async Task An_unknown_route_is_404_and_a_wrong_method_405()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var unknown = await room.GetAsync("/nothing/here");
        Assert.Equal((HttpStatusCode.NotFound, 0), (unknown.Status, unknown.Code));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await room.DeleteAsync("/users/@me")).Status);
    }

    [Fact]
    public async Task A_client_without_a_user_agent_is_refused()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Http.DefaultRequestHeaders.UserAgent.Clear();
        Assert.Equal(HttpStatusCode.Forbidden, (await room.GetAsync("/users/@me")).Status);
    }

    [Theory]
    [InlineData("{\"content\":", "application/json", 50109)]
    [InlineData("content=hello", "application/x-www-form-urlencoded", 50035)]
    [InlineData("[]", "application/json", 50035)]
    [InlineData("{\"content\":7}", "application/json", 50035)]
    public async Task A_body_that_is_no_json_object_is_refused(string body, string type, int code)
    {
        await using var room = await DiscordRoom.OpenAsync();
        var reply = await room.SendAsync(HttpMethod.Post, room.Messages, new StringContent(body, Encoding.UTF8, type));
        Assert.Equal((HttpStatusCode.BadRequest, code), (reply.Status, reply.Code));
    }

    [Fact]
    public async Task Ten_thousand_invalid_requests_lock_the_address_out()
    {
        await using var room = await DiscordRoom.OpenAsync(
            options: t => new DiscordSimulatorOptions { TimeProvider = t, InvalidRequestLimit = 3 });
        var token = room.Http.DefaultRequestHeaders.Authorization;
        room.Http.DefaultRequestHeaders.Authorization = null;
        for (var i = 0; i < 3; i++)
            Assert.Equal(HttpStatusCode.Unauthorized, (await room.GetAsync("/users/@me")).Status);
        room.Http.DefaultRequestHeaders.Authorization = token;
        Assert.Equal(HttpStatusCode.TooManyRequests, (await room.GetAsync("/users/@me")).Status);
        room.Time.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(HttpStatusCode.OK, (await room.GetAsync("/users/@me")).Status);
    }

    [Fact]
    public async Task Requests_are_logged_with_route_body_and_status()
    {
        await using var room = await DiscordRoom.OpenAsync();
        await room.PostAsync(room.Messages, """{"content":"hello"}""");
        var record = Assert.Single(room.Discord.Requests);
        Assert.Equal(("POST /channels/{channel_id}/messages", 200), (record.Route, record.Status));
        Assert.Equal("hello", record.Json.GetProperty("content").GetString());
    }
}
