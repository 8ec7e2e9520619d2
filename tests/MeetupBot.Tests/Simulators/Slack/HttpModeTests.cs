using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Interactions;

namespace MeetupBot.Tests.Simulators.Slack;

public class HttpModeTests
{
    [Fact]
    public async Task A_command_comes_as_a_signed_form()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var app = new RawApp();
        room.Slack.AppUrl = app.Address;
        var command = room.Slack.RunCommand(room.Ana, room.General, "/meetup", "propose \"A & B\"");
        var request = await app.TakeAsync();
        Assert.Equal(("/slack/commands", "application/x-www-form-urlencoded"), (request.Path, request.ContentType));
        Assert.Contains("text=propose+%22A+%26+B%22", request.Body);
        var signed = $"v0:{request.Header("X-Slack-Request-Timestamp")}:{request.Body}";
        var expected = "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(room.Slack.SigningSecret), Encoding.UTF8.GetBytes(signed)));
        Assert.Equal(expected, request.Header("X-Slack-Signature"));
        request.Answer(HttpStatusCode.OK, "plain words");
        Assert.True((await room.Slack.AcknowledgedAsync(command)).Ok);
        Assert.Equal("plain words", Assert.Single(room.Slack.Ephemerals(room.Ana)).Text);
    }

    [Fact]
    public async Task A_shortcut_comes_as_payload_and_a_failure_is_seen()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var app = new RawApp();
        room.Slack.AppUrl = app.Address;
        var shortcut = room.Slack.GlobalShortcut(room.Ana, "propose");
        var request = await app.TakeAsync();
        Assert.Equal("/slack/interactions", request.Path);
        Assert.StartsWith("payload=%7B%22type%22%3A%22shortcut%22", request.Body);
        request.Answer(HttpStatusCode.InternalServerError, "");
        var ack = await room.Slack.AcknowledgedAsync(shortcut);
        Assert.Equal((AckOutcome.HttpError, 500), (ack.Outcome, ack.Status));
        Assert.Contains("http_service_error", Assert.Single(room.Slack.Notices(room.Ana)));
    }

    [Fact]
    public async Task An_event_comes_again_with_retry_headers()
    {
        await using var room = await SlackRoom.OpenAsync(options: time => new SlackSimulatorOptions { TimeProvider = time, EventRetries = [TimeSpan.Zero] });
        using var app = new RawApp();
        room.Slack.AppUrl = app.Address;
        var opened = room.Slack.OpenHome(room.Ana)!;
        var first = await app.TakeAsync();
        Assert.Equal("application/json", first.ContentType);
        Assert.Null(first.Header("X-Slack-Retry-Num"));
        first.Answer(HttpStatusCode.ServiceUnavailable, "");
        var second = await app.TakeAsync();
        Assert.Equal(("1", "http_error"), (second.Header("X-Slack-Retry-Num"), second.Header("X-Slack-Retry-Reason")));
        Assert.Equal(first.Body, second.Body);
        second.Answer(HttpStatusCode.OK, "");
        Assert.Equal(2, (await room.Slack.AcknowledgedAsync(opened)).Attempts);
    }

    [Fact]
    public async Task Raw_requests_are_signed_as_told()
    {
        await using var room = await SlackRoom.OpenAsync();
        using var app = new RawApp();
        room.Slack.AppUrl = app.Address;
        var at = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);
        var sent = room.Slack.SendRawAsync("/slack/events", "application/json", "{}", at, signature: "v0=bad");
        var request = await app.TakeAsync();
        Assert.Equal(("v0=bad", at.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)), (request.Header("X-Slack-Signature"), request.Header("X-Slack-Request-Timestamp")));
        request.Answer(HttpStatusCode.Unauthorized, "");
        Assert.Equal(HttpStatusCode.Unauthorized, (await sent).Status);
    }
}
