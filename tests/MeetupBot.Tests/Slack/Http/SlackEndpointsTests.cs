using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Net;
using System.Text.Json.Nodes;
using MeetupBot.Chat.Diagnostics;
using MeetupBot.Slack.Http;
using MeetupBot.Slack.Receiving;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Slack.Http;

public sealed class SlackEndpointsTests
{
    private const string Form = "application/x-www-form-urlencoded";
    private const string Command = "command=%2Fmeetup&text=propose+%22Coffee%22+when%3A+Sat+10am&user_id=U1&team_id=T1";

    [Fact]
    public async Task A_signed_command_arrives_with_its_fields()
    {
        await using var requests = await SlackRequests.StartAsync();
        var response = await requests.SendSignedAsync("/slack/commands", Command);
        Assert.Equal((HttpStatusCode.OK, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
        var inbound = Assert.Single(requests.Handler.Taken);
        Assert.Equal((InboundKind.Command, 0), (inbound.Kind, inbound.RetryNumber));
        Assert.Equal("propose \"Coffee\" when: Sat 10am", System.Text.Json.JsonElement.Parse(inbound.Payload.Span).GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_signed_interaction_arrives_and_is_answered_with_what_the_bot_says()
    {
        await using var requests = await SlackRequests.StartAsync();
        requests.Handler.Answer = _ => Task.FromResult<JsonObject?>(new JsonObject { ["response_action"] = "clear" });
        var response = await requests.SendSignedAsync("/slack/interactions", "payload=" + Uri.EscapeDataString("""{"type":"view_submission","ü":1}"""));
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("""{"response_action":"clear"}""", await response.Content.ReadAsStringAsync());
        Assert.Equal("""{"type":"view_submission","ü":1}""", System.Text.Encoding.UTF8.GetString(Assert.Single(requests.Handler.Taken).Payload.Span));
    }

    [Fact]
    public async Task A_signed_event_arrives_with_the_number_of_its_retry()
    {
        await using var requests = await SlackRequests.StartAsync();
        await requests.SendSignedAsync("/slack/events", """{"type":"event_callback","event":{"type":"app_home_opened"}}""", "application/json", retry: 2);
        var inbound = Assert.Single(requests.Handler.Taken);
        Assert.Equal((InboundKind.Event, 2), (inbound.Kind, inbound.RetryNumber));
    }

    [Fact]
    public async Task What_somebody_waits_for_is_measured_and_traced()
    {
        var measured = 0;
        using var meters = new MeterListener();
        meters.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Name == InteractionTelemetry.AnswerSeconds)
                listener.EnableMeasurementEvents(instrument);
        };
        // Only what is measured in the request itself: other tests answer at the same time.
        var request = new AsyncLocal<bool>();
        meters.SetMeasurementEventCallback<double>((_, _, tags, _) =>
        {
            if (request.Value && tags.ToArray().Contains(new("platform", "slack")))
                Interlocked.Increment(ref measured);
        });
        meters.Start();
        using var traces = new ActivityListener
        {
            ShouldListenTo = source => source.Name == InteractionTelemetry.Name,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(traces);
        await using var requests = await SlackRequests.StartAsync(before: () => request.Value = true);
        var traced = new List<string?>();
        requests.Handler.Answer = _ =>
        {
            traced.Add(Activity.Current?.OperationName);
            return Task.FromResult<JsonObject?>(null);
        };

        await requests.SendSignedAsync("/slack/commands", Command);
        await requests.SendSignedAsync("/slack/events", """{"type":"event_callback","event":{"type":"app_home_opened"}}""", "application/json");

        Assert.Equal(["slack interaction", "slack interaction"], traced);
        Assert.Equal(1, measured);
    }

    [Fact]
    public async Task The_address_proves_to_be_ours_by_giving_the_challenge_back()
    {
        await using var requests = await SlackRequests.StartAsync();
        const string body = """{"token":"x","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P","type":"url_verification"}""";
        var response = await requests.SendSignedAsync("/slack/events", body, "application/json");
        Assert.Equal("3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P", await response.Content.ReadAsStringAsync());
        Assert.Empty(requests.Handler.Taken);
        var unsigned = await requests.SendAsync("/slack/events", body, "application/json", null, null);
        Assert.Equal(HttpStatusCode.Unauthorized, unsigned.StatusCode);
    }

    [Theory]
    [InlineData("/slack/commands")]
    [InlineData("/slack/interactions")]
    [InlineData("/slack/events")]
    public async Task What_slack_has_not_signed_just_now_is_refused_and_does_nothing(string path)
    {
        await using var requests = await SlackRequests.StartAsync();
        var now = SlackRequests.Now();
        var right = SlackRequests.Sign(now, Command);
        (string? Timestamp, string? Signature)[] attempts =
        [
            (null, null), (now, null), (null, right), (now, ""), (now, "v0="), (now, "v0=00"), (now, right[3..]), (now, right.ToUpperInvariant()),
            (now, SlackRequests.Sign(now, Command, "another secret")), (now, SlackRequests.Sign(now, Command + " ")),
            (now, "v1" + right[2..]), (SlackRequests.Now(1), right), ("yesterday", right), ("99999999999999999999", right), ("-1", right),
            .. new[] { -301, 310, -100_000 }.Select(SlackRequests.Now).Select(stale => ((string?)stale, (string?)SlackRequests.Sign(stale, Command))),
        ];
        foreach (var (timestamp, signature) in attempts)
        {
            var response = await requests.SendAsync(path, Command, Form, timestamp, signature);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        }

        Assert.Empty(requests.Handler.Taken);
    }

    [Fact]
    public async Task A_body_of_256_kib_is_read_and_one_byte_more_is_not_even_checked()
    {
        await using var requests = await SlackRequests.StartAsync();
        var longest = "text=" + new string('a', RequestBody.LongestBody - 5);
        Assert.Equal(HttpStatusCode.OK, (await requests.SendSignedAsync("/slack/commands", longest)).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await requests.SendSignedAsync("/slack/commands", longest + "a")).StatusCode);
        Assert.Single(requests.Handler.Taken);
    }

    [Fact]
    public async Task What_could_not_be_made_durable_is_a_500_so_that_slack_sends_it_again()
    {
        await using var requests = await SlackRequests.StartAsync();
        requests.Handler.Answer = _ => throw new InvalidOperationException("the disk is full");
        var response = await requests.SendSignedAsync("/slack/commands", Command);
        Assert.Equal((HttpStatusCode.InternalServerError, ""), (response.StatusCode, await response.Content.ReadAsStringAsync()));
    }

    [Theory]
    [InlineData("/slack/commands", "ssl_check=1&token=x")]
    [InlineData("/slack/interactions", "ssl_check=1&token=x")]
    public async Task A_check_of_the_certificate_is_answered_and_does_nothing(string path, string body)
    {
        await using var requests = await SlackRequests.StartAsync();
        Assert.Equal(HttpStatusCode.OK, (await requests.SendAsync(path, body, Form, null, null)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await requests.SendSignedAsync(path, body)).StatusCode);
        Assert.Empty(requests.Handler.Taken);
    }

    [Theory]
    [InlineData("/slack/interactions", "payload=nonsense")]
    [InlineData("/slack/interactions", "payload=[1]")]
    [InlineData("/slack/interactions", "other=1")]
    [InlineData("/slack/interactions", "")]
    [InlineData("/slack/events", "")]
    [InlineData("/slack/events", "{")]
    [InlineData("/slack/events", "\"text\"")]
    public async Task A_signed_body_that_makes_no_sense_is_refused(string path, string body)
    {
        await using var requests = await SlackRequests.StartAsync();
        Assert.Equal(HttpStatusCode.BadRequest, (await requests.SendSignedAsync(path, body)).StatusCode);
        Assert.Empty(requests.Handler.Taken);
    }

    [Fact]
    public void The_signature_is_the_one_of_slacks_own_example()
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(1531420618);
        var signature = new RequestSignature(SlackRequests.Secret, new ManualTimeProvider(at));
        var headers = new HeaderDictionary
        {
            [RequestSignature.TimestampHeader] = "1531420618",
            [RequestSignature.SignatureHeader] = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503",
        };
        var body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c"u8;
        Assert.True(signature.Accepts(headers, body));
        Assert.False(signature.Accepts(headers, body[1..]));
    }
}
