using System.Net;
using System.Text.Json.Nodes;

namespace MeetupBot.EndToEndTests.Slack;

/// <summary>The endpoints of HTTP mode reject every request that is not from Slack.</summary>
public sealed class RequestVerificationTests(HttpBotFixture fixture) : SlackBotTests<HttpBotFixture>(fixture)
{
    private const string Form = "application/x-www-form-urlencoded";

    private string Command => $"command=%2Fmeetup&text=propose+Coffee+when%3A+in+3+days&user_id={Here.Ana.Id}&user_name=ana&channel_id={Here.General.Id}"
        + $"&channel_name=general&team_id={Here.Slack.TeamId}&trigger_id=1.2.x{Here.General.Id}&response_url=https%3A%2F%2Fexample.org%2F";

    [Fact]
    public async Task A_signed_request_is_taken()
    {
        var (status, _) = await Here.Slack.SendRawAsync("/slack/commands", Form, Command);

        Assert.Equal(HttpStatusCode.OK, status);
        await Here.EventuallyAsync(() => Here.Slack.Messages(Here.General).Count > 0, "the card");
    }

    [Theory]
    [InlineData("")]
    [InlineData("v0=")]
    [InlineData("v0=0000000000000000000000000000000000000000000000000000000000000000")]
    [InlineData("v1=abc")]
    [InlineData("nonsense")]
    public async Task A_wrong_signature_gets_401_and_nothing_is_done(string signature)
    {
        foreach (var path in new[] { "/slack/commands", "/slack/interactions", "/slack/events" })
            Assert.Equal(HttpStatusCode.Unauthorized, (await Here.Slack.SendRawAsync(path, Form, Command, signature: signature)).Status);
        await AssertNothingAsync();
    }

    [Fact]
    public async Task Another_secret_and_a_stale_or_future_time_get_401()
    {
        var now = Bot.Clock.GetUtcNow();
        Assert.Equal(HttpStatusCode.Unauthorized, (await Here.Slack.SendRawAsync("/slack/commands", Form, Command, secret: "other")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Here.Slack.SendRawAsync("/slack/commands", Form, Command, now.AddMinutes(-6))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Here.Slack.SendRawAsync("/slack/commands", Form, Command, now.AddMinutes(6))).Status);
        await AssertNothingAsync();
    }

    [Fact]
    public async Task A_body_over_the_limit_gets_413()
    {
        var (status, _) = await Here.Slack.SendRawAsync("/slack/commands", Form, Command + new string('x', 257 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
        await AssertNothingAsync();
    }

    [Fact]
    public async Task The_challenge_is_given_back_and_an_ssl_check_is_fine()
    {
        var challenge = new JsonObject { ["type"] = "url_verification", ["token"] = "x", ["challenge"] = "a challenge" }.ToJsonString();

        var (status, body) = await Here.Slack.SendRawAsync("/slack/events", "application/json", challenge);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Contains("a challenge", body, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await Here.Slack.SendRawAsync("/slack/events", "application/json", challenge, signature: "v0=00")).Status);
        Assert.Equal(HttpStatusCode.OK, (await Here.Slack.SendRawAsync("/slack/commands", Form, "ssl_check=1&token=x", signature: "")).Status);
    }

    [Fact]
    public async Task An_ssl_check_smuggles_nothing_in()
    {
        await Here.Slack.SendRawAsync("/slack/commands", Form, "ssl_check=1&" + Command, signature: "");

        await AssertNothingAsync();
    }

    [Theory]
    [InlineData("/slack/commands", Form, "%%%=&=&")]
    [InlineData("/slack/interactions", Form, "payload=%7B")]
    [InlineData("/slack/interactions", Form, "payload=")]
    [InlineData("/slack/interactions", "application/json", "{}")]
    [InlineData("/slack/events", "application/json", "[[[[")]
    [InlineData("/slack/events", "application/json", "null")]
    [InlineData("/slack/events", "text/plain", "\0\0")]
    public async Task Signed_nonsense_is_no_fault(string path, string type, string body)
    {
        var (status, _) = await Here.Slack.SendRawAsync(path, type, body);

        Assert.InRange((int)status, 200, 499);
        Assert.DoesNotContain(" fail: ", Bot.Process.Log, StringComparison.Ordinal);
    }

    private async Task AssertNothingAsync()
    {
        await Bot.CaughtUpAsync();
        Assert.Empty(Here.Slack.Messages(Here.General));
    }
}
