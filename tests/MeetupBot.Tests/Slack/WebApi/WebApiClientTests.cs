using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using MeetupBot.Slack.Wire;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Slack.WebApi;

public sealed class WebApiClientTests
{
    private static readonly MessageContent Hello = new("Hello", []);

    [Fact]
    public async Task Writing_methods_get_json_with_the_token_in_the_header_alone()
    {
        await using var bench = await SlackHarness.StartAsync();
        Assert.Null((await PostAsync(bench)).Error);
        var call = Assert.Single(bench.Slack.Calls);
        Assert.Equal(("chat.postMessage", "application/json; charset=utf-8", "Bearer xoxb-1"), (call.Method, call.ContentType, call.Authorization));
        Assert.Equal("""{"channel":"C1","text":"Hello","unfurl_links":false,"unfurl_media":false}""", call.Body);
    }

    [Fact]
    public async Task Reading_methods_get_a_form()
    {
        await using var bench = await SlackHarness.StartAsync();
        await bench.Api.Users.InfoAsync("U1", CancellationToken.None);
        var call = Assert.Single(bench.Slack.Calls);
        Assert.Equal(("application/x-www-form-urlencoded", "user=U1&include_locale=true"), (call.ContentType, call.Body));
    }

    [Fact]
    public async Task The_app_level_token_opens_connections_and_nothing_else_does()
    {
        await using var bench = await SlackHarness.StartAsync();
        await bench.Api.Apps.OpenConnectionAsync(CancellationToken.None);
        Assert.Equal("Bearer xapp-1", Assert.Single(bench.Slack.Calls).Authorization);
    }

    [Fact]
    public async Task A_response_url_gets_no_token()
    {
        await using var bench = await SlackHarness.StartAsync();
        var error = await bench.Api.Responses.PostAsync($"{bench.Slack.Address}/url/response", new ResponseMessage(Hello), CancellationToken.None);
        var call = Assert.Single(bench.Slack.Calls);
        Assert.Null(error);
        Assert.Null(call.Authorization);
        Assert.Equal("""{"text":"Hello","response_type":"ephemeral","replace_original":false}""", call.Body);
    }

    [Theory]
    [InlineData("file:///etc/passwd")]
    [InlineData("/relative")]
    [InlineData("")]
    public async Task An_address_that_is_none_is_not_posted_to(string address)
    {
        await using var bench = await SlackHarness.StartAsync();
        var error = await bench.Api.Responses.PostAsync(address, new ResponseMessage(Hello), CancellationToken.None);
        Assert.Equal(ApiErrorKind.Refused, error!.Kind);
    }

    [Fact]
    public async Task A_response_url_that_is_used_up_is_refused()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Next("response", new ScriptedReply(404, """{"ok":false,"error":"used_url"}"""), new ScriptedReply(404, "gone"));
        for (var call = 0; call < 2; call++)
        {
            var error = await bench.Api.Responses.PostAsync($"{bench.Slack.Address}/url/response", new ResponseMessage(Hello), CancellationToken.None);
            Assert.Equal(ApiErrorKind.Refused, error!.Kind);
        }
    }

    [Fact]
    public async Task A_method_that_may_be_repeated_is_until_slack_answers()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await SlackHarness.StartAsync(clock);
        bench.Slack.Next("chat.update", ScriptedReply.Broken, ScriptedReply.Lost, ScriptedReply.Refused("internal_error"));
        var result = await clock.PassAsync(bench.Api.Chat.UpdateAsync("C1", "1.1", Hello, CancellationToken.None));
        Assert.Null(result.Error);
        Assert.Equal(4, bench.Slack.Calls.Count);
    }

    [Theory]
    [InlineData("broken")]
    [InlineData("lost")]
    [InlineData("internal_error")]
    public async Task A_message_whose_fate_is_unknown_is_not_sent_again_by_itself(string kind)
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Next("chat.postMessage", kind switch
        {
            "broken" => ScriptedReply.Broken,
            "lost" => ScriptedReply.Lost,
            _ => ScriptedReply.Refused(kind),
        });
        Assert.Equal(ApiErrorKind.Unavailable, (await PostAsync(bench)).Error!.Kind);
        Assert.Single(bench.Slack.Calls);
    }

    [Fact]
    public async Task A_message_that_never_left_is_sent_again()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await SlackHarness.StartAsync(clock);
        await bench.Slack.DisposeAsync();
        var posting = PostAsync(bench);
        for (var second = 0; second < 100 && !posting.IsCompleted; second++)
        {
            clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(20);
        }

        Assert.Equal((ApiErrorKind.Unavailable, 0), ((await posting).Error!.Kind, (await posting).Error!.HttpStatus));
        Assert.True(clock.GetUtcNow() - new ManualTimeProvider().GetUtcNow() > TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_429_is_waited_for_and_then_it_goes()
    {
        var clock = new ManualTimeProvider();
        await using var bench = await SlackHarness.StartAsync(clock);
        bench.Slack.Next("chat.postMessage", ScriptedReply.Limited(1));
        Assert.Null((await clock.PassAsync(PostAsync(bench))).Error);
        Assert.Equal(2, bench.Slack.Calls.Count);
    }

    [Fact]
    public async Task A_429_for_longer_than_one_waits_is_handed_back()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Next("chat.postMessage", ScriptedReply.Limited(600));
        var error = (await PostAsync(bench)).Error!;
        Assert.Equal((ApiErrorKind.RateLimited, TimeSpan.FromSeconds(600)), (error.Kind, error.RetryAfter));
        Assert.Equal(ApiErrorKind.RateLimited, (await PostAsync(bench)).Error!.Kind);
        Assert.Single(bench.Slack.Calls);
    }

    [Theory]
    [InlineData("token_revoked")]
    [InlineData("invalid_auth")]
    [InlineData("account_inactive")]
    [InlineData("token_expired")]
    public async Task With_a_refused_token_nothing_is_sent_but_a_probe_twice_a_minute(string error)
    {
        var clock = new ManualTimeProvider();
        await using var bench = await SlackHarness.StartAsync(clock);
        bench.Slack.Refuse("chat.postMessage", error);
        Assert.Equal(ApiErrorKind.TokenRefused, (await PostAsync(bench)).Error!.Kind);
        Assert.True(bench.Client.BotToken.Refused);
        Assert.Equal(ApiErrorKind.TokenRefused, (await PostAsync(bench)).Error!.Kind);
        Assert.Equal(ApiErrorKind.TokenRefused, (await bench.Api.Auth.TestAsync(CancellationToken.None)).Error!.Kind);
        Assert.Single(bench.Slack.Calls);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Null((await bench.Api.Auth.TestAsync(CancellationToken.None)).Error);
        Assert.Null((await PostAsync(bench)).Error);
        Assert.Null((await bench.Api.Apps.OpenConnectionAsync(CancellationToken.None)).Error);
    }

    [Fact]
    public async Task A_missing_scope_is_named()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Next("files.getUploadURLExternal", new ScriptedReply(200, """{"ok":false,"error":"missing_scope","needed":"files:write","provided":"commands"}"""));
        var error = await bench.Api.Files.ShareAsync("C1", "1.1", new("a.ics", "text/calendar", "x"), CancellationToken.None);
        Assert.Equal(("missing_scope", "files:write"), (error!.Code, error.Needed));
    }

    [Fact]
    public async Task A_deletion_that_had_arrived_after_all_is_done()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Next("chat.delete", ScriptedReply.Lost, ScriptedReply.Refused("message_not_found"));
        Assert.Null((await bench.Api.Chat.DeleteAsync("C1", "1.1", CancellationToken.None)).Error);
    }

    [Theory]
    [InlineData("nothing")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"ok":"yes"}""")]
    [InlineData("""{"ok":false}""")]
    [InlineData("""{"ok":true,"ts":{}}""")]
    public async Task An_answer_that_makes_no_sense_is_no_success(string body)
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Next("chat.postMessage", new ScriptedReply(200, body));
        Assert.NotNull((await PostAsync(bench)).Error);
    }

    [Fact]
    public async Task A_view_and_blocks_go_out_as_slack_writes_them()
    {
        await using var bench = await SlackHarness.StartAsync();
        await bench.Api.Views.PublishAsync("U1", new View(View.HomeType, [new DividerBlock()]), CancellationToken.None);
        Assert.Equal("""{"user_id":"U1","view":{"type":"home","blocks":[{"type":"divider"}]}}""", Assert.Single(bench.Slack.Calls).Body);
    }

    [Fact]
    public async Task No_error_ever_holds_a_token()
    {
        await using var bench = await SlackHarness.StartAsync();
        bench.Slack.Next("chat.postMessage", ScriptedReply.Broken, ScriptedReply.Refused("invalid_auth"));
        for (var call = 0; call < 3; call++)
            Assert.DoesNotContain("xoxb", (await PostAsync(bench)).Error!.ToString(), StringComparison.Ordinal);
    }

    private static Task<ApiResult<MeetupBot.Slack.WebApi.Responses.PostedMessage, SlackError>> PostAsync(SlackHarness bench) =>
        bench.Api.Chat.PostMessageAsync("C1", Hello, null, SendPriority.Normal, CancellationToken.None);
}
