using System.Net;
using System.Net.Sockets;
using System.Text;

namespace MeetupBot.Tests.Simulators.Slack;

/// <summary>An HTTP server that shows each request and answers as told.</summary>
internal sealed class RawApp : IDisposable
{
    private readonly HttpListener _listener = new();

    public RawApp()
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}/");
        _listener.Prefixes.Add(Address.AbsoluteUri);
        _listener.Start();
    }

    public Uri Address { get; }

    public async Task<Taken> TakeAsync()
    {
        var context = await _listener.GetContextAsync().WaitAsync(TimeSpan.FromSeconds(5));
        using var reader = new StreamReader(context.Request.InputStream, Encoding.UTF8);
        return new Taken(context, await reader.ReadToEndAsync());
    }

    public void Dispose() => _listener.Close();

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    internal sealed class Taken(HttpListenerContext context, string body)
    {
        public string Path => context.Request.Url!.AbsolutePath;

        public string ContentType => context.Request.ContentType!;

        public string Body => body;

        public string? Header(string name) => context.Request.Headers[name];

        public void Answer(HttpStatusCode status, string text)
        {
            context.Response.StatusCode = (int)status;
            context.Response.ContentType = "text/plain";
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(text));
            context.Response.Close();
        }
    }
}
