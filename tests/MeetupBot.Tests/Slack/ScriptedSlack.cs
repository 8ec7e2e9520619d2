using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using System.Threading.Channels;

namespace MeetupBot.Tests.Slack;

/// <summary>A Slack with scripted responses over real sockets, for situations that the real one and its simulator do not offer.</summary>
internal sealed class ScriptedSlack : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<ScriptedReply>> _next = new();
    private readonly Channel<ScriptedSocket> _sockets = Channel.CreateUnbounded<ScriptedSocket>();
    private int _posts;
    private readonly TimeProvider _time;

    private ScriptedSlack(WebApplication app, TimeProvider time)
    {
        _app = app;
        _time = time;
    }

    public ConcurrentQueue<ScriptedCall> Calls { get; } = new();

    public string ApiBaseUrl => $"{_app.Urls.First()}/api/";

    public string Address => _app.Urls.First();

    public static async Task<ScriptedSlack> StartAsync(TimeProvider? time = null)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        var slack = new ScriptedSlack(app, time ?? TimeProvider.System);
        app.UseWebSockets();
        app.MapPost("/api/{method}", slack.AnswerAsync);
        app.MapPost("/url/{method}", slack.AnswerAsync);
        app.Map("/link", slack.LinkAsync);
        await app.StartAsync();
        return slack;
    }

    /// <summary>Sets the responses to the next calls of that method. Later calls succeed.</summary>
    public void Next(string method, params ScriptedReply[] replies)
    {
        foreach (var reply in replies)
            _next.GetOrAdd(method, _ => new()).Enqueue(reply);
    }

    public void Refuse(string method, string error, int times = 1) => Next(method, [.. Enumerable.Repeat(ScriptedReply.Refused(error), times)]);

    public IReadOnlyList<ScriptedCall> CallsOf(string method) => [.. Calls.Where(call => call.Method == method)];

    /// <summary>The next Socket Mode connection, after its hello.</summary>
    public async Task<ScriptedSocket> SocketAsync()
    {
        var socket = await _sockets.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
        await socket.SendAsync("""{"type":"hello","num_connections":1,"connection_info":{"app_id":"A1"}}""");
        return socket;
    }

    public async ValueTask DisposeAsync()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        await _app.StopAsync(stop.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, string method)
    {
        using var reader = new StreamReader(context.Request.Body);
        Calls.Enqueue(new ScriptedCall(method, await reader.ReadToEndAsync(), context.Request.ContentType, context.Request.Headers.Authorization));
        if (!_next.TryGetValue(method, out var queue) || !queue.TryDequeue(out var reply))
            reply = Well(method);
        if (reply.Delay > TimeSpan.Zero)
            await Task.Delay(reply.Delay, _time, context.RequestAborted).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (reply.Cut)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } seconds)
            context.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await context.Response.WriteAsync(reply.Body);
    }

    private ScriptedReply Well(string method) => method switch
    {
        "auth.test" => ScriptedReply.Ok(new() { ["team_id"] = "T1", ["team"] = "Leeds", ["user_id"] = "UBOT", ["bot_id"] = "B1", ["url"] = "https://leeds.slack.com/" }),
        "apps.connections.open" => ScriptedReply.Ok(new() { ["url"] = Address.Replace("http://", "ws://", StringComparison.Ordinal) + "/link" }),
        "chat.postMessage" => ScriptedReply.Ok(new() { ["channel"] = "C1", ["ts"] = $"1700000000.{Interlocked.Increment(ref _posts):D6}" }),
        "conversations.open" => ScriptedReply.Ok(new() { ["channel"] = new JsonObject { ["id"] = "D1" } }),
        "users.list" => ScriptedReply.Ok(new() { ["members"] = new JsonArray() }),
        "files.getUploadURLExternal" => ScriptedReply.Ok(new() { ["upload_url"] = $"{Address}/url/upload", ["file_id"] = "F1" }),
        _ => ScriptedReply.Ok(new()),
    };

    private async Task LinkAsync(HttpContext context)
    {
        var socket = new ScriptedSocket(await context.WebSockets.AcceptWebSocketAsync());
        await _sockets.Writer.WriteAsync(socket);
        await socket.Ended;
    }
}
