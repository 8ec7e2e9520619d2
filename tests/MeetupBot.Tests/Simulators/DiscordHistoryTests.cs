using System.Globalization;
using System.Net;
using MeetupBot.Simulators.Discord.Model;

namespace MeetupBot.Tests.Simulators;

public class DiscordHistoryTests
{
    [Fact]
    public async Task History_comes_newest_first_in_pages()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var posted = Enumerable.Range(0, 5).Select(i => room.Discord.Post(room.Ana, room.General, $"m{i}")).ToArray();
        Assert.Equal(Ids(posted[4], posted[3]), await ListAsync(room, "limit=2"));
        Assert.Equal(Ids(posted[1], posted[0]), await ListAsync(room, $"before={posted[2].Id}"));
        Assert.Equal(Ids(posted[3], posted[2]), await ListAsync(room, $"after={posted[1].Id}&limit=2"));
        Assert.Equal(Ids(posted[3], posted[2], posted[1]), await ListAsync(room, $"around={posted[2].Id}&limit=3"));
    }

    [Theory]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("before=1&after=2")]
    [InlineData("before=x")]
    public async Task A_wrong_query_is_refused(string query)
    {
        await using var room = await DiscordRoom.OpenAsync();
        Assert.Equal(50035, (await room.GetAsync($"{room.Messages}?{query}")).Code);
    }

    [Fact]
    public async Task Without_read_history_the_list_is_empty_and_one_message_forbidden()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var channel = room.Guild.AddChannel("quiet", denyBot: DiscordPermission.ReadMessageHistory);
        var message = room.Discord.Post(room.Ana, channel, "x");
        Assert.Empty((await room.GetAsync($"/channels/{channel.Id}/messages")).Json.EnumerateArray());
        Assert.Equal(50013, (await room.GetAsync($"/channels/{channel.Id}/messages/{message.Id}")).Code);
        Assert.Equal(160002, (await room.PostAsync(
            $"/channels/{channel.Id}/messages", $$$"""{"content":"x","message_reference":{"message_id":"{{{message.Id}}}"}}""")).Code);
    }

    [Fact]
    public async Task Permissions_decide_between_missing_access_and_missing_permissions()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var hidden = room.Guild.AddChannel("hidden", denyBot: DiscordPermission.ViewChannel);
        var mute = room.Guild.AddChannel("mute", denyBot: DiscordPermission.SendMessages);
        var bare = room.Guild.AddChannel("bare", denyBot: DiscordPermission.EmbedLinks);
        Assert.Equal(50001, (await Say(hidden)).Code);
        Assert.Equal(50013, (await Say(mute)).Code);
        Assert.Equal(50013, (await room.PostAsync($"/channels/{bare.Id}/messages", """{"embeds":[{"title":"x"}]}""")).Code);
        Assert.Equal(10003, (await room.PostAsync("/channels/1/messages", """{"content":"x"}""")).Code);
        room.Discord.RemoveBot(room.Guild);
        Assert.Equal(10003, (await Say(room.General)).Code);

        Task<RestReplyView> Say(SimChannel channel) => room.PostAsync($"/channels/{channel.Id}/messages", """{"content":"x"}""");
    }

    [Fact]
    public async Task Others_content_is_hidden_without_the_privileged_intent()
    {
        await using var room = await DiscordRoom.OpenAsync();
        room.Discord.Post(room.Ana, room.General, "secret");
        room.Discord.Post(room.Ana, room.General, $"to {room.Discord.Bot.Mention}");
        var list = (await room.GetAsync(room.Messages)).Json;
        Assert.Equal("", list[1].GetProperty("content").GetString());
        Assert.StartsWith("to ", list[0].GetProperty("content").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_nonce_gives_the_same_message_for_some_minutes()
    {
        await using var room = await DiscordRoom.OpenAsync();
        const string Body = """{"content":"once","nonce":"k1","enforce_nonce":true}""";
        var first = await room.PostAsync(room.Messages, Body);
        var second = await room.PostAsync(room.Messages, Body);
        Assert.Equal((HttpStatusCode.OK, first.Id, "k1"), (second.Status, second.Id, second.Json.GetProperty("nonce").GetString()));
        Assert.NotEqual(first.Id, (await room.PostAsync(room.Messages, """{"content":"twice","nonce":"k1"}""")).Id);
        room.Time.Advance(TimeSpan.FromMinutes(4));
        Assert.NotEqual(first.Id, (await room.PostAsync(room.Messages, Body)).Id);
        Assert.Equal(3, room.Discord.Messages(room.General).Count);
    }

    [Fact]
    public async Task Threads_start_from_messages_or_alone_and_private_ones_know_their_members()
    {
        await using var room = await DiscordRoom.OpenAsync();
        var id = (await room.PostAsync(room.Messages, """{"content":"recap"}""")).Id;
        var thread = await room.PostAsync($"{room.Messages}/{id}/threads", """{"name":"Moments"}""");
        Assert.Equal((HttpStatusCode.Created, id, 11), (thread.Status, thread.Id, thread.Json.GetProperty("type").GetInt32()));
        Assert.Equal(160004, (await room.PostAsync($"{room.Messages}/{id}/threads", """{"name":"Again"}""")).Code);
        var secret = await room.PostAsync($"/channels/{room.General.Id}/threads", """{"name":"Intro","type":12,"invitable":false}""");
        Assert.Equal(HttpStatusCode.NoContent, (await room.PutAsync($"/channels/{secret.Id}/thread-members/{room.Ben.Id}", "")).Status);
        Assert.Equal(HttpStatusCode.OK, (await room.PostAsync($"/channels/{secret.Id}/messages", """{"content":"meet"}""")).Status);
        Assert.Equal("BASE_TYPE_BAD_LENGTH", (await room.PostAsync($"/channels/{room.General.Id}/threads", """{"name":""}""")).ErrorAt("name"));
        room.Guild.Bot.GrantedPermissions = DiscordPermission.None;
        room.Guild.Everyone.Permissions &= ~DiscordPermission.CreatePrivateThreads;
        Assert.Equal(50013, (await room.PostAsync($"/channels/{room.General.Id}/threads", """{"name":"x","type":12}""")).Code);
    }

    private static IEnumerable<string> Ids(params SimMessage[] messages) =>
        messages.Select(m => m.Id.ToString(CultureInfo.InvariantCulture));

    private static async Task<IEnumerable<string>> ListAsync(DiscordRoom room, string query) =>
        (await room.GetAsync($"{room.Messages}?{query}")).Json.EnumerateArray().Select(m => m.GetProperty("id").GetString()!);
}
