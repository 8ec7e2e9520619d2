using System.Globalization;
using System.Net;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Interactions;
using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Tests.Simulators;

public class DiscordRateLimitTests
{
    private const string Body = """{"content":"x"}""";

    [Fact]
    public async Task A_bucket_counts_down_and_then_refuses_with_the_time_to_wait()
    {
        await using var room = await DiscordRoom.OpenAsync(limits: true);
        for (var left = 4; left >= 0; left--)
        {
            var reply = await room.PostAsync(room.Messages, Body);
            Assert.Equal((HttpStatusCode.OK, "5", left.ToString(CultureInfo.InvariantCulture)),
                (reply.Status, reply.Header("X-RateLimit-Limit"), reply.Header("X-RateLimit-Remaining")));
        }

        var refused = await room.PostAsync(room.Messages, Body);
        Assert.Equal((HttpStatusCode.TooManyRequests, "user"), (refused.Status, refused.Header("X-RateLimit-Scope")));
        Assert.False(refused.Json.GetProperty("global").GetBoolean());
        Assert.InRange(refused.Json.GetProperty("retry_after").GetDouble(), 1, 5);
        Assert.Equal(1, room.Discord.InvalidRequests);
        room.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, (await room.PostAsync(room.Messages, Body)).Status);
    }

    [Fact]
    public async Task Channels_have_buckets_of_their_own_under_one_name()
    {
        await using var room = await DiscordRoom.OpenAsync(limits: true);
        var other = room.Guild.AddChannel("other");
        for (var i = 0; i < 6; i++)
            await room.PostAsync(room.Messages, Body);
        var free = await room.PostAsync($"/channels/{other.Id}/messages", Body);
        Assert.Equal("4", free.Header("X-RateLimit-Remaining"));
        Assert.Equal(1, room.Discord.Requests.Count(r => r.Status == 429));
        var read = await room.GetAsync(room.Messages);
        Assert.NotEqual(free.Header("X-RateLimit-Bucket"), read.Header("X-RateLimit-Bucket"));
    }

    [Fact]
    public async Task More_than_fifty_a_second_meet_the_global_limit_but_interaction_answers_do_not()
    {
        await using var room = await DiscordRoom.OpenAsync(options: t => new DiscordSimulatorOptions
        {
            TimeProvider = t,
            GlobalLimit = new RateLimit(3, TimeSpan.FromMinutes(1)),
        });
        for (var i = 0; i < 3; i++)
            await room.GetAsync("/users/@me");
        var refused = await room.GetAsync("/users/@me");
        Assert.Equal((HttpStatusCode.TooManyRequests, "global", "true"),
            (refused.Status, refused.Header("X-RateLimit-Scope"), refused.Header("X-RateLimit-Global")));
        Assert.True(refused.Json.GetProperty("global").GetBoolean());
        var interaction = Raw(room);
        Assert.Equal(HttpStatusCode.NoContent, (await room.AnswerAsync(interaction, """{"type":5}""")).Status);
        Assert.Equal(HttpStatusCode.OK, (await room.PatchAsync($"{room.Hook(interaction)}/messages/@original", Body)).Status);
    }

    [Fact]
    public async Task Faults_of_each_scope_are_shown_and_shared_ones_do_not_count_against_us()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Discord.Faults.Next(RestFault.RateLimited(TimeSpan.FromSeconds(2), RateLimitScope.Shared));
        room.Discord.Faults.Next(RestFault.RateLimited(TimeSpan.FromSeconds(2), RateLimitScope.Global));
        Assert.Equal("shared", (await room.PostAsync(room.Messages, Body)).Header("X-RateLimit-Scope"));
        Assert.Equal(0, room.Discord.InvalidRequests);
        Assert.Equal("2", (await room.PostAsync(room.Messages, Body)).Header("Retry-After"));
        Assert.Equal(1, room.Discord.InvalidRequests);
        Assert.Equal(HttpStatusCode.OK, (await room.PostAsync(room.Messages, Body)).Status);
    }

    [Fact]
    public async Task Faults_match_route_and_path_and_end()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var other = room.Guild.AddChannel("other");
        room.Discord.Faults.During(TimeSpan.FromMinutes(1), RestFault.BadGateway(503), path: $"/channels/{other.Id}/");
        room.Discord.Faults.Next(RestFault.Error(403, 40003, "You are opening direct messages too fast."), route: "POST /users/@me/channels");
        Assert.Equal(HttpStatusCode.OK, (await room.PostAsync(room.Messages, Body)).Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await room.PostAsync($"/channels/{other.Id}/messages", Body)).Status);
        Assert.Equal(40003, (await room.PostAsync("/users/@me/channels", $$"""{"recipient_id":"{{room.Ben.Id}}"}""")).Code);
        room.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(HttpStatusCode.OK, (await room.PostAsync($"/channels/{other.Id}/messages", Body)).Status);
    }

    [Fact]
    public async Task A_reset_does_nothing_and_a_lost_reply_did_it()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Discord.Faults.Next(RestFault.Reset());
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => room.PostAsync(room.Messages, Body));
        Assert.Empty(room.Discord.Messages(room.General));
        room.Discord.Faults.Next(RestFault.LostReply());
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => room.PostAsync(room.Messages, Body));
        Assert.Single(room.Discord.Messages(room.General));
    }

    [Fact]
    public async Task A_slow_reply_takes_effect_at_once_and_a_hanging_one_never()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Discord.Faults.Next(RestFault.SlowReply(TimeSpan.FromMilliseconds(200)));
        var slow = room.PostAsync(room.Messages, Body);
        await room.Discord.MessageAsync(room.General, m => m.Text == "x");
        Assert.Equal(HttpStatusCode.OK, (await slow).Status);
        room.Discord.Faults.Next(RestFault.Hang(TimeSpan.FromMilliseconds(100)));
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => room.PostAsync(room.Messages, Body));
        Assert.Single(room.Discord.Messages(room.General));
    }

    private static SimInteraction Raw(DiscordRoom room) => room.Discord.SendRaw(
        room.Ana, room.General, InteractionType.ApplicationCommand, System.Text.Json.JsonElement.Parse("{}"));
}
