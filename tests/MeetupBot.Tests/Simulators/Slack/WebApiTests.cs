using System.Net;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Simulators.Slack.WebApi;

namespace MeetupBot.Tests.Simulators.Slack;

public class WebApiTests
{
    [Fact]
    public async Task It_says_who_the_bot_is_and_what_it_may_do()
    {
        await using var room = await SlackRoom.OpenAsync();
        var reply = await room.FormAsync("auth.test");
        Assert.True(reply.Ok);
        Assert.Equal(room.Slack.Bot.Id, reply.Text("user_id"));
        Assert.Equal(room.Slack.TeamId, reply.Text("team_id"));
        Assert.Contains("chat:write", reply.Header("X-OAuth-Scopes"));
    }

    [Fact]
    public async Task Tokens_are_looked_at()
    {
        await using var room = await SlackRoom.OpenAsync();
        Assert.Equal("not_authed", (await room.CallAsAsync(null, "auth.test")).Error);
        Assert.Equal("invalid_auth", (await room.CallAsAsync("xoxb-wrong", "auth.test")).Error);
        Assert.Equal("not_allowed_token_type", (await room.CallAsAsync(room.Slack.AppToken, "auth.test")).Error);
        Assert.Equal("not_allowed_token_type", (await room.CallAsAsync(room.Slack.BotToken, "apps.connections.open")).Error);
        room.Slack.RevokeToken();
        Assert.Equal("token_revoked", (await room.FormAsync("auth.test")).Error);
        room.Slack.RestoreToken();
        Assert.True((await room.FormAsync("auth.test")).Ok);
    }

    [Fact]
    public async Task A_missing_scope_is_named_with_those_that_are_there()
    {
        await using var room = await SlackRoom.OpenAsync();
        room.Slack.RemoveScope("chat:write");
        var reply = await room.CallAsync("chat.postMessage", $$"""{"channel":"{{room.General.Id}}","text":"hi"}""");
        Assert.Equal("missing_scope", reply.Error);
        Assert.Equal("chat:write", reply.Text("needed"));
        Assert.Contains("users:read", reply.Text("provided"));
    }

    [Theory]
    [InlineData("""{"channel":"C123","text":"hi"}""", "channel_not_found")]
    [InlineData("""{"text":"hi"}""", "channel_not_found")]
    [InlineData("""{"channel":"*"}""", "no_text")]
    [InlineData("""{"channel":"*","text":"hi","thread_ts":"1.1"}""", "thread_not_found")]
    [InlineData("""{"channel":"*","blocks":{"a":1}}""", "invalid_blocks_format")]
    [InlineData("""{"channel":"*","blocks":"no json"}""", "invalid_blocks_format")]
    [InlineData("""[1]""", "json_not_object")]
    [InlineData("""{"a":1,"a":2}""", "invalid_json")]
    [InlineData("""{""", "invalid_json")]
    public async Task Posts_are_refused_with_their_code(string json, string error)
    {
        await using var room = await SlackRoom.OpenAsync();
        var reply = await room.CallAsync("chat.postMessage", json.Replace("*", room.General.Id, StringComparison.Ordinal));
        Assert.Equal((HttpStatusCode.OK, error), (reply.Status, reply.Error));
    }

    [Fact]
    public async Task Where_the_bot_may_post_depends_on_the_channel()
    {
        await using var room = await SlackRoom.OpenAsync();
        var foreign = room.Slack.AddChannel("foreign", ConversationKind.PublicChannel, withBot: false, room.Ana);
        var secret = room.Slack.AddChannel("secret", ConversationKind.PrivateChannel, withBot: false, room.Ana);
        Assert.Equal("not_in_channel", await PostErrorAsync(room, foreign.Id));
        Assert.Equal("channel_not_found", await PostErrorAsync(room, secret.Id));
        room.Slack.Archive(room.General, room.Cleo);
        Assert.Equal("is_archived", await PostErrorAsync(room, room.General.Id));
        room.Ana.RefusesMessages = true;
        Assert.Equal("channel_not_found", await PostErrorAsync(room, room.Ana.Id));
        Assert.Equal("user_not_visible", (await room.CallAsync("conversations.open", $$"""{"users":"{{room.Ana.Id}}"}""")).Error);
        Assert.Null(await PostErrorAsync(room, room.Ben.Id));
        Assert.Single(room.Slack.DirectMessages(room.Ben));
    }

    [Fact]
    public async Task A_message_is_changed_and_removed_by_its_author_alone()
    {
        await using var room = await SlackRoom.OpenAsync();
        var message = await room.PostAsync("""[{"type":"divider"}]""");
        var theirs = room.Slack.Post(room.Ana, room.General, "mine");
        var update = await room.CallAsync("chat.update", $$"""{"channel":"{{room.General.Id}}","ts":"{{message.Ts}}","text":"new"}""");
        Assert.True(update.Ok);
        Assert.Equal(("new", 0, 1), (message.Text, message.Blocks.Count, message.Edits));
        Assert.Equal("cant_update_message", await ErrorAsync(room, "chat.update", theirs.Ts, "x"));
        Assert.Equal("cant_delete_message", await ErrorAsync(room, "chat.delete", theirs.Ts, "x"));
        Assert.Equal("message_not_found", await ErrorAsync(room, "chat.update", "1.1", "x"));
        Assert.Equal("msg_too_long", await ErrorAsync(room, "chat.update", message.Ts, new string('x', 4001)));
        Assert.Null(await ErrorAsync(room, "chat.delete", message.Ts, "x"));
        Assert.Equal("message_not_found", await ErrorAsync(room, "chat.update", message.Ts, "x"));
    }

    [Fact]
    public async Task An_ephemeral_message_is_seen_by_one_and_changed_by_no_method()
    {
        await using var room = await SlackRoom.OpenAsync();
        var reply = await room.CallAsync(
            "chat.postEphemeral", $$"""{"channel":"{{room.General.Id}}","user":"{{room.Ana.Id}}","text":"psst"}""");
        Assert.Equal("psst", Assert.Single(room.Slack.Ephemerals(room.Ana)).Text);
        Assert.Empty(room.Slack.Ephemerals(room.Ben));
        Assert.Empty(room.Slack.Messages(room.General));
        Assert.Equal("message_not_found", await ErrorAsync(room, "chat.update", reply.Text("message_ts"), "x"));
        var outsider = room.Slack.AddUser("Olga");
        Assert.Equal("user_not_in_channel", (await room.CallAsync(
            "chat.postEphemeral", $$"""{"channel":"{{room.General.Id}}","user":"{{outsider.Id}}","text":"x"}""")).Error);
    }

    [Fact]
    public async Task Conversations_open_for_one_and_for_several_and_stay_the_same()
    {
        await using var room = await SlackRoom.OpenAsync();
        var users = $$"""{"users":"{{room.Ana.Id}},{{room.Ben.Id}}"}""";
        var group = (await room.CallAsync("conversations.open", users)).Json["channel"]!["id"]!.ToString();
        Assert.Equal(group, (await room.CallAsync("conversations.open", users)).Json["channel"]!["id"]!.ToString());
        Assert.True((bool?)(await room.FormAsync("conversations.info", ("channel", group))).Json["channel"]!["is_mpim"]);
        Assert.Equal(3, (await room.FormAsync("conversations.members", ("channel", group))).Json["members"]!.AsArray().Count);
        Assert.Equal("user_not_found", (await room.CallAsync("conversations.open", """{"users":"U999"}""")).Error);
        room.Ben.IsDeactivated = true;
        Assert.Equal("user_disabled", (await room.CallAsync("conversations.open", $$"""{"users":"{{room.Ben.Id}}"}""")).Error);
    }

    [Fact]
    public async Task People_come_with_their_zone_and_in_pages()
    {
        await using var room = await SlackRoom.OpenAsync();
        var ana = (await room.FormAsync("users.info", ("user", room.Ana.Id))).Json["user"]!;
        Assert.Equal("Europe/London", (string?)ana["tz"]);
        Assert.Equal("user_not_found", (await room.CallAsync("users.info", $$"""{"user":"{{room.Ana.Id}}"}""")).Error);
        Assert.NotEmpty(room.Slack.Complaints);
        var page = await room.FormAsync("users.list", ("limit", "3"));
        Assert.Equal(3, page.Json["members"]!.AsArray().Count);
        var cursor = (string)page.Json["response_metadata"]!["next_cursor"]!;
        Assert.Single((await room.FormAsync("users.list", ("limit", "3"), ("cursor", cursor))).Json["members"]!.AsArray());
        Assert.Equal("invalid_cursor", (await room.FormAsync("users.list", ("cursor", "nonsense"))).Error);
    }

    [Fact]
    public async Task A_file_is_announced_uploaded_and_shared_once()
    {
        await using var room = await SlackRoom.OpenAsync();
        var announced = await room.FormAsync("files.getUploadURLExternal", ("filename", "a.ics"), ("length", "3"));
        var files = $$"""{"files":[{"id":"{{announced.Text("file_id")}}","title":"A"}],"channel_id":"{{room.General.Id}}"}""";
        Assert.Equal("file_not_found", (await room.CallAsync("files.completeUploadExternal", files)).Error);
        var wrong = await room.SendAsync(announced.Text("upload_url"), new ByteArrayContent([1]));
        Assert.Equal(HttpStatusCode.BadRequest, wrong.Status);
        Assert.Equal(HttpStatusCode.OK, (await room.SendAsync(announced.Text("upload_url"), new ByteArrayContent([1, 2, 3]))).Status);
        Assert.True((await room.CallAsync("files.completeUploadExternal", files)).Ok);
        Assert.Equal([1, 2, 3], Assert.Single(Assert.Single(room.Slack.Messages(room.General)).Files).Content.ToArray());
        Assert.Equal("file_not_found", (await room.CallAsync("files.completeUploadExternal", files)).Error);
    }

    [Fact]
    public async Task A_channel_takes_a_few_posts_at_once_and_then_one_a_second()
    {
        await using var room = await SlackRoom.OpenAsync(limits: true);
        var post = $$"""{"channel":"{{room.General.Id}}","text":"hi"}""";
        for (var each = 0; each < 3; each++)
            Assert.True((await room.CallAsync("chat.postMessage", post)).Ok);
        var refused = await room.CallAsync("chat.postMessage", post);
        Assert.Equal((HttpStatusCode.TooManyRequests, "ratelimited", "1"), (refused.Status, refused.Error, refused.Header("Retry-After")));
        var elsewhere = room.Slack.AddChannel("elsewhere", room.Ana);
        Assert.True((await room.CallAsync("chat.postMessage", $$"""{"channel":"{{elsewhere.Id}}","text":"hi"}""")).Ok);
        room.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.True((await room.CallAsync("chat.postMessage", post)).Ok);
        Assert.False((await room.CallAsync("chat.postMessage", post)).Ok);
    }

    [Fact]
    public async Task Updates_have_a_tier_of_their_own()
    {
        await using var room = await SlackRoom.OpenAsync(limits: true);
        var message = await room.PostAsync("""[{"type":"divider"}]""");
        var errors = new List<string?>();
        for (var each = 0; each < 52; each++)
            errors.Add(await ErrorAsync(room, "chat.update", message.Ts, "x"));
        Assert.Equal(50, errors.Count(e => e is null));
        Assert.Equal("ratelimited", errors[^1]);
    }

    [Fact]
    public async Task Faults_come_on_command()
    {
        await using var room = await SlackRoom.OpenAsync();
        room.Slack.Faults.Next(ApiFault.ServerError(), method: "auth.test");
        room.Slack.Faults.Next(ApiFault.RateLimited(TimeSpan.FromSeconds(7)), method: "auth.test");
        room.Slack.Faults.Next(ApiFault.LostReply(), method: "chat.postMessage", channel: room.General.Id);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await room.FormAsync("auth.test")).Status);
        Assert.Equal("7", (await room.FormAsync("auth.test")).Header("Retry-After"));
        Assert.Equal(HttpStatusCode.TooManyRequests, (await room.FormAsync("auth.test")).Status);
        Assert.Equal(1, room.Slack.Faults.EarlyCalls);
        await Assert.ThrowsAsync<HttpRequestException>(() => room.PostAsync("""[{"type":"divider"}]"""));
        Assert.Single(room.Slack.Messages(room.General));
    }

    private static async Task<string?> PostErrorAsync(SlackRoom room, string channel) =>
        (await room.CallAsync("chat.postMessage", $$"""{"channel":"{{channel}}","text":"hi"}""")).Error;

    private static async Task<string?> ErrorAsync(SlackRoom room, string method, string ts, string text) =>
        (await room.CallAsync(method, $$"""{"channel":"{{room.General.Id}}","ts":"{{ts}}","text":"{{text}}"}""")).Error;
}
