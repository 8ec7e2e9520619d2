using System.Net;
using System.Text;
using MeetupBot.Slack.SocketMode;
using MeetupBot.Tests.Slack.Http;

namespace MeetupBot.Tests.Slack;

/// <summary>Any bytes at any endpoint get a clear answer and change nothing.</summary>
public sealed class HostileInputTests
{
    private static readonly string[] Pieces =
    [
        "{", "}", "[", "]", "\"", ":", ",", "\\u0000", "\\ud800", "\"type\"", "\"events_api\"", "\"envelope_id\"", "\"payload\"", "null", "true", "1e999",
        "-0", "payload=", "&", "%", "%7B", "%ZZ", "=", "ssl_check=1", "\u0000", "ü", "\uD83D", "\"hello\"", "\"disconnect\"", " ", "\n",
    ];

    [Fact]
    public void A_frame_of_any_bytes_is_read_or_not_and_never_throws()
    {
        var random = new Random(7);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(64)];
            random.NextBytes(bytes);
            SocketModeFrame.Read(round % 2 == 0 ? bytes : Encoding.UTF8.GetBytes(Garbage(random)));
        }
    }

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    [InlineData("/slack/events")]
    public async Task A_signed_body_of_any_bytes_is_taken_whole_or_refused(string path)
    {
        await using var requests = await SlackRequests.StartAsync();
        var random = new Random(11);
        for (var round = 0; round < 300; round++)
        {
            var response = await requests.SendSignedAsync(path, Garbage(random));
            Assert.True((int)response.StatusCode is 200 or 400, response.StatusCode.ToString());
        }

        Assert.All(requests.Handler.Taken, inbound => Assert.Equal(System.Text.Json.JsonValueKind.Object, System.Text.Json.JsonElement.Parse(inbound.Payload.Span).ValueKind));
    }

    [Fact]
    public async Task A_payload_of_any_shape_is_taken_and_asks_nothing_of_the_bot()
    {
        await using var slack = await SimulatedSlack.ConnectAsync(byHttp: true);
        foreach (var payload in new[]
        {
            "{}", """{"type":"block_actions"}""", """{"type":"block_actions","user":{"id":"U1"},"actions":[]}""",
            """{"type":"block_actions","user":{"id":5},"actions":{}}""", """{"type":"view_submission","user":{"id":"U1"},"view":{"state":7}}""",
            """{"type":"view_submission","user":null,"view":null}""", """{"type":"shortcut","callback_id":"x"}""", """{"type":[]}""",
            """{"type":"event_callback","event":null}""", """{"type":"event_callback","event":{"type":"app_home_opened"}}""",
        })
        {
            var interaction = await slack.Simulator.SendRawAsync(
                "/slack/interactions", "application/x-www-form-urlencoded", "payload=" + Uri.EscapeDataString(payload));
            var told = await slack.Simulator.SendRawAsync("/slack/events", "application/json", payload);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (interaction.Status, told.Status));
        }

        Assert.Empty(slack.Handler.Interactions);
    }

    private static string Garbage(Random random) => string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Pieces[random.Next(Pieces.Length)]));
}
