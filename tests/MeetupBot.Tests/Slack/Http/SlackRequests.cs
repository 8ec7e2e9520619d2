using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using MeetupBot.Slack.Http;
using Microsoft.Extensions.Logging.Abstractions;

namespace MeetupBot.Tests.Slack.Http;

/// <summary>The three endpoints on a free port, and a Slack that signs its requests.</summary>
internal sealed class SlackRequests : IAsyncDisposable
{
    public const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";

    private readonly WebApplication _app;
    private readonly HttpClient _http;

    private SlackRequests(WebApplication app)
    {
        _app = app;
        _http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public ScriptedInbound Handler { get; private init; } = new();

    /// <param name="before">Runs at the beginning of each request, in its own flow.</param>
    public static async Task<SlackRequests> StartAsync(Action? before = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var handler = new ScriptedInbound();
        var endpoints = new SlackEndpoints(
            handler, new RequestSignature(Secret, TimeProvider.System), TimeProvider.System, NullLogger.Instance, CancellationToken.None);
        app.Use(next => context =>
        {
            before?.Invoke();
            return next(context);
        });
        SlackEndpoints.Map(app, () => endpoints);
        await app.StartAsync();
        return new SlackRequests(app) { Handler = handler };
    }

    public Task<HttpResponseMessage> SendSignedAsync(string path, string body, string type = "application/x-www-form-urlencoded", int? retry = null)
    {
        var timestamp = Now();
        return SendAsync(path, body, type, timestamp, Sign(timestamp, body), retry);
    }

    public async Task<HttpResponseMessage> SendAsync(
        string path, string body, string type, string? timestamp, string? signature, int? retry = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        if (timestamp is not null)
            request.Headers.TryAddWithoutValidation("X-Slack-Request-Timestamp", timestamp);
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Slack-Signature", signature);
        if (retry is { } number)
            request.Headers.TryAddWithoutValidation("X-Slack-Retry-Num", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return await _http.SendAsync(request);
    }

    public static string Now(int plusSeconds = 0) =>
        (TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() + plusSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);

    public static string Sign(string timestamp, string body, string secret = Secret) =>
        "v0=" + Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}")));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
