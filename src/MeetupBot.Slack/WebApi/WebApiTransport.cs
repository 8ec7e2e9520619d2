using System.Net;
using System.Net.Http.Headers;

namespace MeetupBot.Slack.WebApi;

/// <summary>
/// The bytes of a call over the wire, once. A token goes only to the Web API itself, and always in the header.
/// Source: docs.slack.dev, Using the Slack Web API, "Authentication" and "Accepted content types".
/// </summary>
internal sealed class WebApiTransport : IDisposable
{
    private const long LongestReply = 16 * 1024 * 1024;
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly AuthenticationHeaderValue _bot;
    private readonly AuthenticationHeaderValue _app;
    private readonly bool _sealedOnly;

    public WebApiTransport(SlackOptions options, TimeProvider time)
    {
        _time = time;
        _bot = new AuthenticationHeaderValue("Bearer", options.BotToken);
        _app = new AuthenticationHeaderValue("Bearer", options.AppToken);
        _sealedOnly = options.IsSealed;
        _http = new HttpClient(new SocketsHttpHandler
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            EnableMultipleHttp2Connections = true,
        })
        {
            BaseAddress = new Uri(options.ApiBaseUrl.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestReply,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", SlackOptions.UserAgent);
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

    public void Dispose() => _http.Dispose();

    private async Task<WebApiAttempt> SendAsync(HttpRequestMessage request, TimeSpan longest, CancellationToken cancellationToken)
    {
        using var message = request;
        using var timeout = new CancellationTokenSource(longest, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(message, either.Token);
            return new WebApiAttempt(await WebApiReply.ReadAsync(response, either.Token), false, "answered");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new WebApiAttempt(null, false, $"no answer within {longest.TotalSeconds} s");
        }
        catch (HttpRequestException fault)
        {
            return new WebApiAttempt(null, NeverSent(fault.HttpRequestError), fault.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return new WebApiAttempt(null, false, "the connection broke");
        }
    }

    private static ReadOnlyMemoryContent Bytes(ReadOnlyMemory<byte> body, MediaTypeHeaderValue type)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = type;
        return content;
    }

    private static bool NeverSent(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;
}
