using System.Net.Http.Headers;
using MeetupBot.Chat.Transport;

namespace MeetupBot.Discord.Rest;

/// <summary>
/// The bytes of a request over the wire, once. The token goes only where it is needed: an interaction's own token is in
/// its address. Source: API Reference, "Authentication", "User Agent" and "Uploading Files".
/// </summary>
internal sealed class RestTransport : IDisposable
{
    private readonly HttpLine _line;
    private readonly AuthenticationHeaderValue _authorization;

    public RestTransport(DiscordOptions options, TimeProvider time)
    {
        _authorization = new AuthenticationHeaderValue("Bot", options.Token);
        _line = new HttpLine(options.ApiBaseUrl, DiscordOptions.UserAgent, time);
    }

    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> only; a timeout is an attempt without an answer.</exception>
    public async Task<RestAttempt> SendAsync(RestRequest request, CancellationToken cancellationToken)
    {
        var (reply, neverSent, reason) = await _line.SendAsync(Compose(request), request.Timeout, RestReply.ReadAsync, cancellationToken);
        return new RestAttempt(reply, neverSent, reason);
    }

    public void Dispose() => _line.Dispose();

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
}
