using System.Net;
using System.Net.Http.Headers;

namespace MeetupBot.Chat.Transport;

/// <summary>Sends each HTTP request once: no redirects, no cookies, a limited response size, and a timeout for each.</summary>
public sealed class HttpTransport : IDisposable
{
    private const long LongestReply = 16 * 1024 * 1024;

    private readonly HttpClient _http;
    private readonly TimeProvider _time;

    public HttpTransport(string root, string userAgent, TimeProvider time)
    {
        _time = time;
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
            BaseAddress = new Uri(root.TrimEnd('/') + "/"),
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = LongestReply,
            DefaultRequestVersion = HttpVersion.Version20,
            DefaultVersionPolicy = HttpVersionPolicy.RequestVersionOrLower,
        };
        _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);
    }

    public static ReadOnlyMemoryContent CreateContent(ReadOnlyMemory<byte> body, MediaTypeHeaderValue type)
    {
        var content = new ReadOnlyMemoryContent(body);
        content.Headers.ContentType = type;
        return content;
    }

    /// <param name="request">Disposed by this method.</param>
    /// <param name="longest">The timeout for the complete response.</param>
    /// <exception cref="OperationCanceledException">Only for <paramref name="cancellationToken"/>. A timeout is a try without an answer.</exception>
    public async Task<HttpTry<TReply>> SendAsync<TReply>(
        HttpRequestMessage request, TimeSpan longest, Func<HttpResponseMessage, CancellationToken, Task<TReply>> read, CancellationToken cancellationToken)
        where TReply : class
    {
        using var message = request;
        using var either = new CancellationTokenSource(longest, _time);
        await using var cancelled = cancellationToken.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), either);
        try
        {
            using var response = await _http.SendAsync(message, either.Token);
            return new(await read(response, either.Token), false, "answered");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new(null, false, $"no answer within {longest.TotalSeconds} s");
        }
        catch (HttpRequestException fault)
        {
            return new(null, NeverSent(fault.HttpRequestError), fault.HttpRequestError.ToString());
        }
        catch (IOException)
        {
            return new(null, false, "the connection broke");
        }
    }

    public void Dispose() => _http.Dispose();

    private static bool NeverSent(HttpRequestError error) =>
        error is HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError;
}

/// <summary>One try: a response, or the reason why there is none.</summary>
/// <param name="NeverSent">No connection was made, so the server cannot have acted.</param>
/// <param name="Reason">For the log.</param>
public readonly record struct HttpTry<TReply>(TReply? Reply, bool NeverSent, string Reason)
    where TReply : class;
