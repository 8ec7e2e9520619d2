using MeetupBot.Slack;
using MeetupBot.Slack.SocketMode;
using MeetupBot.Slack.WebApi;
using MeetupBot.Slack.WebApi.Methods;
using Microsoft.Extensions.Logging.Abstractions;

namespace MeetupBot.Tests.Slack;

/// <summary>Only the transports, on a scripted Slack.</summary>
internal sealed class SlackHarness : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly WebApiTransport _transport;
    private Task<SocketModeRefusal?>? _running;

    private SlackHarness(ScriptedSlack slack, TimeProvider time)
    {
        Slack = slack;
        Options = new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", ApiBaseUrl = slack.ApiBaseUrl };
        Time = time;
        _transport = new WebApiTransport(new WebApiAccess(Options.ApiBaseUrl, Options.BotToken, Options.AppToken), time);
        Client = new WebApiClient(_transport, time, NullLogger<WebApiClient>.Instance);
        Api = new SlackApi(Client, new AddressPoster(_transport, time));
        Processor = new EnvelopeProcessor(Handler, time, NullLogger.Instance);
    }

    public ScriptedSlack Slack { get; }
    public SlackOptions Options { get; }
    public TimeProvider Time { get; }
    public WebApiClient Client { get; }
    public SlackApi Api { get; }
    public ScriptedInbound Handler { get; } = new();
    public EnvelopeProcessor Processor { get; }
    public bool IsLive { get; private set; }
    public bool WasDisabled { get; private set; }
    public Task<SocketModeRefusal?> Running => _running!;

    public static async Task<SlackHarness> StartAsync(TimeProvider? time = null) => new(await ScriptedSlack.StartAsync(time), time ?? TimeProvider.System);

    /// <summary>Starts to listen, with one connection by default.</summary>
    public void Listen(SocketModeTimings? timings = null)
    {
        var context = new SocketModeContext(Api.Apps, Processor, Time, timings ?? new SocketModeTimings { Connections = 1 }, EncryptedOnly: false)
        {
            OnDisabled = () => WasDisabled = true,
        };
        _running = new SocketModeClient(context, live => IsLive = live, NullLogger.Instance).RunAsync(_stop.Token);
    }

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        if (_running is not null)
            await _running;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        Processor.Dispose();
        Client.Dispose();
        _transport.Dispose();
        await Slack.DisposeAsync();
        _stop.Dispose();
    }
}
