using System.Net.Http.Headers;
using MeetupBot.Chat.Transport;
using MeetupBot.Slack.WebApi.Requests;
using MeetupBot.Slack.Wire;

namespace MeetupBot.Slack.WebApi;

/// <summary>
/// Sends one HTTP request. A token is sent only to the Web API itself, and always in the header.
/// Source: docs.slack.dev, Using the Slack Web API, "Authentication" and "Accepted content types".
/// </summary>
internal sealed class WebApiTransport(WebApiAccess options, TimeProvider time) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json") { CharSet = "utf-8" };
    private static readonly MediaTypeHeaderValue Binary = new("application/octet-stream");
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan InteractiveTimeout = TimeSpan.FromSeconds(5);

    private readonly HttpTransport _http = new(options.Root, UserAgent.Text, time);
    private readonly AuthenticationHeaderValue _bot = new("Bearer", options.BotToken);
    private readonly AuthenticationHeaderValue _app = new("Bearer", options.AppToken);

    public Task<HttpTry<WebApiReply>> CallAsync(WebApiRequest request, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, request.Method.Name)
        {
            Content = request.Method.TakesJson ? HttpTransport.CreateContent(request.Arguments.ToJson(), Json) : new FormUrlEncodedContent(request.Arguments.ToForm()),
        };
        message.Headers.Authorization = request.WithAppToken ? _app : _bot;
        return _http.SendAsync(message, request.Method.Interactive ? InteractiveTimeout : Timeout, WebApiReply.ReadAsync, cancellationToken);
    }

    /// <summary>
    /// Posts without a token to an address that Slack supplied for one purpose. The address itself authorizes the request.
    /// </summary>
    public Task<HttpTry<WebApiReply>> PostAsync(Uri address, ReadOnlyMemory<byte> body, bool isJson, CancellationToken cancellationToken)
    {
        var message = new HttpRequestMessage(HttpMethod.Post, address)
        {
            Content = HttpTransport.CreateContent(body, isJson ? Json : Binary),
        };
        return _http.SendAsync(message, Timeout, WebApiReply.ReadAsync, cancellationToken);
    }

    /// <summary>Null if the address must not be used.</summary>
    public Uri? Trust(string? text) => TrustedAddress.Web(text, TrustedAddress.IsEncrypted(options.Root));

    public void Dispose() => _http.Dispose();
}

/// <summary>The address of the Web API and the tokens.</summary>
internal sealed record WebApiAccess(string Root, string BotToken, string AppToken);
