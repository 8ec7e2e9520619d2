using System.Net.Http.Headers;
using System.Text.Json;

namespace MeetupBot.Chat.Diagnostics;

/// <summary>Sends single requests of the doctor. There is no second try: who asks the doctor wants to know what happens.</summary>
public sealed class Probe : IDisposable
{
    private const int LongestReply = 4 << 20;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false })
    {
        Timeout = Patience,
        MaxResponseContentBufferSize = LongestReply,
    };

    public Probe(string userAgent) => _http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", userAgent);

    /// <param name="request">Disposed by this method.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public async Task<ProbeReply> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var message = request;
        try
        {
            using var response = await _http.SendAsync(message, cancellationToken);
            var text = await response.Content.ReadAsStringAsync(cancellationToken);
            return new ProbeReply((int)response.StatusCode, text, ParseOrNull(text), response.Headers, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ProbeReply.None($"there was no answer within {Patience.TotalSeconds} s");
        }
        catch (HttpRequestException error)
        {
            return ProbeReply.None(error.HttpRequestError switch
            {
                HttpRequestError.NameResolutionError => "its name is not known to the DNS",
                HttpRequestError.ConnectionError => "no connection could be made",
                HttpRequestError.SecureConnectionError => "its certificate is not trusted, or something stands between",
                var other => $"the connection failed ({other})",
            });
        }
    }

    public Task<ProbeReply> GetAsync(Uri address, AuthenticationHeaderValue? authorization, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Authorization = authorization;
        return SendAsync(request, cancellationToken);
    }

    public void Dispose() => _http.Dispose();

    private static JsonElement? ParseOrNull(string text)
    {
        try
        {
            return JsonElement.Parse(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
