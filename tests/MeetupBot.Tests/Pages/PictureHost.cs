using System.Net;
using System.Net.Http.Headers;

namespace MeetupBot.Tests.Pages;

/// <summary>Stands for the platforms' servers of profile pictures, so that tests ask none of them.</summary>
internal sealed class PictureHost : HttpMessageHandler
{
    public int Asked { get; private set; }

    public bool IsSilent { get; set; }

    public Func<HttpResponseMessage> Answer { get; set; } = Picture;

    public static HttpResponseMessage Picture() => Reply(HttpStatusCode.OK, "image/png", [1, 2, 3]);

    public static HttpResponseMessage Reply(HttpStatusCode status, string? type, byte[] content)
    {
        var reply = new HttpResponseMessage(status) { Content = new ByteArrayContent(content) };
        reply.Content.Headers.ContentType = type is null ? null : new MediaTypeHeaderValue(type);
        return reply;
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Asked++;
        if (IsSilent)
            await Task.Delay(Timeout.Infinite, cancellationToken);
        return Answer();
    }
}
