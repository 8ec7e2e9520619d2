using System.Net.Http.Headers;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord.Rest.Requests;
using MeetupBot.Discord.Wire;

namespace MeetupBot.Discord.Rest;

/// <summary>
/// Sends one HTTP request. Interaction requests do not get the bot token, because their own token is in the address.
/// Source: API Reference, "Authentication", "User Agent" and "Uploading Files".
/// </summary>
internal sealed class RestTransport(string root, string token, TimeProvider time) : IDisposable
{
    private static readonly MediaTypeHeaderValue JsonType = new("application/json");

    private readonly HttpTransport _http = new(root, UserAgent.Text, time);
    private readonly AuthenticationHeaderValue _authorization = new("Bot", token);

    public Task<HttpTry<RestReply>> SendAsync(RestRequest request, CancellationToken cancellationToken) =>
        _http.SendAsync(Compose(request), request.Timeout, RestReply.ReadAsync, cancellationToken);

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

    private static ReadOnlyMemoryContent Json(ReadOnlyMemory<byte> body) => HttpTransport.CreateContent(body, JsonType);

    private static MultipartFormDataContent Multipart(ReadOnlyMemory<byte> body, IReadOnlyList<RestFile> files)
    {
        var parts = new MultipartFormDataContent { { Json(body), "payload_json" } };
        for (var index = 0; index < files.Count; index++)
        {
            var content = HttpTransport.CreateContent(files[index].Content, MediaTypeHeaderValue.Parse(files[index].ContentType));
            parts.Add(content, $"files[{index}]", files[index].Name);
        }

        return parts;
    }
}
