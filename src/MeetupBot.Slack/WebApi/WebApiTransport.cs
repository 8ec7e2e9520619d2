using System.Net.Http.Headers;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Slack.WebApi;

/// <summary>
/// The bytes of a call over the wire, once. A token goes only to the Web API itself, and always in the header.
/// Source: docs.slack.dev, Using the Slack Web API, "Authentication" and "Accepted content types".
/// </summary>
internal sealed class WebApiTransport : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly HttpLine _line;
    private readonly AuthenticationHeaderValue _bot;
    private readonly AuthenticationHeaderValue _app;
    private readonly bool _sealedOnly;

    public WebApiTransport(SlackOptions options, TimeProvider time)
    {
        _bot = new AuthenticationHeaderValue("Bearer", options.BotToken);
        _app = new AuthenticationHeaderValue("Bearer", options.AppToken);
        _sealedOnly = options.IsSealed;
        _line = new HttpLine(options.ApiBaseUrl, SlackOptions.UserAgent, time);
    }

    public Task<WebApiAttempt> CallAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Method.Name)
        {
            Content = request.Method.TakesJson ? Bytes(request.Arguments.ToJson(), Json) : new FormUrlEncodedContent(request.Arguments.ToForm()),
        };
        message.Headers.Authorization = request.WithAppToken ? _app : _bot;
        return SendAsync(message, request.Method.Interactive ? TimeSpan.FromSeconds(5) : TimeSpan.FromSeconds(30), cancellationToken);
    }

    /// <summary>To an address that Slack gave for this one purpose: it says itself who we are.</summary>
    public Task<WebApiAttempt> PostAsync(Uri address, ReadOnlyMemory<byte> body, bool isJson, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = Bytes(body, isJson ? Json : new MediaTypeHeaderValue("application/octet-stream")),
        };
        return SendAsync(message, TimeSpan.FromSeconds(30), cancellationToken);
    }

    /// <summary>Null if it is no web address, or an open one where a sealed one is expected.</summary>
    public Uri? Trust(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || (!_sealedOnly && address.Scheme == Uri.UriSchemeHttp))
            ? address
            : null;

    public void Dispose() => _line.Dispose();

    private async Task<WebApiAttempt> SendAsync(HttpRequestMessage request, TimeSpan longest, CancellationToken cancellationToken)
    {
        var (reply, neverSent, reason) = await _line.SendAsync(request, longest, WebApiReply.ReadAsync, cancellationToken);
        return new WebApiAttempt(reply, neverSent, reason);
    }

    private static ReadOnlyMemoryContent Bytes(ReadOnlyMemory<byte> body, MediaTypeHeaderValue type)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = type;
        return content;
    }
}
