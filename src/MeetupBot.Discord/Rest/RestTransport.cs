using System.Net;
using System.Net.Http.Headers;

namespace MeetupBot.Discord.Rest;

/// <summary>
/// The bytes of a request over the wire, once. The token goes only where it is needed: an interaction's own token is in
/// its address. Source: API Reference, "Authentication", "User Agent" and "Uploading Files".
/// </summary>
internal sealed class RestTransport : IDisposable
{
    private const long LongestReply = 16 * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly TimeProvider _time;
    private readonly AuthenticationHeaderValue _authorization;

    public RestTransport(DiscordOptions options, TimeProvider time)
    {
        _time = time;
        _authorization = new AuthenticationHeaderValue("Bot", options.Token);
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
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", DiscordOptions.UserAgent);
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> only; a timeout is an attempt without an answer.</exception>
    public async Task<RestAttempt> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(request.Timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            using var message = Compose(request);
            using var response = await _http.SendAsync(message, either.Token);
            return new RestAttempt(await RestReply.ReadAsync(response, either.Token), false, "answered");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new RestAttempt(null, false, $"no answer within {request.Timeout.TotalSeconds} s");
        }
        catch (HttpRequestException fault)
        {
            return new RestAttempt(null, NeverSent(fault.HttpRequestError), fault.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return new RestAttempt(null, false, "the connection broke");
        }
    }

    public void Dispose() => _http.Dispose();

    private HttpRequestMessage Compose(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Route.Method, request.Route.Path);
        if (request.Route.Lane == RequestLane.Ordinary)
            message.Headers.Authorization = _authorization;
        if (request.Body is { } body)
            message.Content = request.Files.Count == 0 ? Json(body) : Multipart(body, request.Files);
        return message;
    }

    private static ReadOnlyMemoryContent Json(ReadOnlyMemory<byte> body)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        return content;
    }

    private static MultipartFormDataContent Multipart(ReadOnlyMemory<byte> body, IReadOnlyList<RestFile> files)
    {
        var parts = new MultipartFormDataContent { { Json(body), "payload_json" } };
        for (var index = 0; index < files.Count; index++)
        {
            var content = new ReadOnlyMemoryContent(files[index].Content);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(files[index].ContentType);
            parts.Add(content, $"files[{index}]", files[index].Name);
        }

        return parts;
    }

    private static bool NeverSent(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;
}
