using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeetupBot.Simulators.Slack.Interactions;
using MeetupBot.Simulators.Slack.Model;

namespace MeetupBot.Simulators.Slack.Http;

/// <summary>Sends requests to the app's request URLs. Source: Comparing HTTP and Socket Mode; Events API, "HTTP request URLs".</summary>
internal sealed class RequestSender(Workspace workspace, Func<DeliveryFaults> faults) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    public string SigningSecret { get; } = RandomNumberGenerator.GetHexString(32, lowercase: true);

    /// <summary>The app's address. Null when it does not use HTTP mode.</summary>
    public Uri? AppUrl { get; set; }

    public string CommandsPath { get; set; } = "/slack/commands";

    public string InteractionsPath { get; set; } = "/slack/interactions";

    public string EventsPath { get; set; } = "/slack/events";

    /// <summary>Sends once and waits for the acknowledgement.</summary>
    public async Task<SlackAck> SendAsync(SlackInteraction interaction, int attempt, string? reason)
    {
        var (path, type, body) = Encode(interaction);
        using var request = Request(path, type, body, workspace.Now.ToUnixTimeSeconds());
        if (interaction.Kind == InteractionKind.Event && attempt > 0)
        {
            request.Headers.Add("X-Slack-Retry-Num", attempt.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("X-Slack-Retry-Reason", reason);
        }

        using var limit = new CancellationTokenSource(workspace.Options.AckDeadline, workspace.Time);
        try
        {
            using var response = await _http.SendAsync(request, limit.Token);
            var text = await response.Content.ReadAsStringAsync(limit.Token);
            return faults().LoseAcks ? new SlackAck(AckOutcome.TimedOut) : Read(response, text);
        }
        catch (OperationCanceledException)
        {
            return new SlackAck(AckOutcome.TimedOut);
        }
        catch (HttpRequestException)
        {
            return new SlackAck(AckOutcome.NotDelivered);
        }
    }

    /// <summary>Sends any request, signed as given.</summary>
    public async Task<(HttpStatusCode Status, string Body)> SendRawAsync(
        string path, string contentType, string body, DateTimeOffset? at = null, string? secret = null, string? signature = null)
    {
        using var request = Request(path, contentType, body, (at ?? workspace.Now).ToUnixTimeSeconds(), secret, signature);
        using var response = await _http.SendAsync(request);
        return (response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    public void Dispose() => _http.Dispose();

    private static SlackAck Read(HttpResponseMessage response, string text)
    {
        var noRetry = response.Headers.TryGetValues("X-Slack-No-Retry", out var values) && values.Contains("1");
        if (response.StatusCode != HttpStatusCode.OK)
            return new SlackAck(AckOutcome.HttpError) { Status = (int)response.StatusCode, NoRetry = noRetry };
        return new SlackAck(AckOutcome.Acknowledged, Body(response.Content.Headers.ContentType, text)) { Status = 200 };
    }

    /// <summary>Source: Implementing slash commands, "Sending an immediate response" (JSON, else plain text).</summary>
    private static JsonNode? Body(MediaTypeHeaderValue? type, string text)
    {
        if (text.Length == 0)
            return null;
        if (type?.MediaType != "application/json")
            return JsonValue.Create(text);
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            return JsonValue.Create(text);
        }
    }

    private (string Path, string Type, string Body) Encode(SlackInteraction interaction) => interaction.Kind switch
    {
        InteractionKind.Command => (CommandsPath, "application/x-www-form-urlencoded", Form(interaction.Payload)),
        InteractionKind.Interactive => (
            InteractionsPath, "application/x-www-form-urlencoded", Form(new JsonObject { ["payload"] = interaction.Payload.ToJsonString() })),
        _ => (EventsPath, "application/json", interaction.Payload.ToJsonString()),
    };

    private static string Form(JsonObject fields) =>
        string.Join('&', fields.Where(f => f.Value is not null).Select(f => $"{f.Key}={WebUtility.UrlEncode(f.Value!.ToString())}"));

    private HttpRequestMessage Request(string path, string type, string body, long timestamp, string? secret = null, string? signature = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(AppUrl!, path)) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        request.Headers.UserAgent.ParseAdd("Slackbot/1.0 (+https://api.slack.com/robots)");
        request.Headers.Accept.ParseAdd("application/json,*/*");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp.ToString(CultureInfo.InvariantCulture));
        var signed = signature ?? RequestSigner.Sign(secret ?? SigningSecret, timestamp, body);
        if (signed.Length > 0)
            request.Headers.TryAddWithoutValidation("X-Slack-Signature", signed);
        return request;
    }
}
