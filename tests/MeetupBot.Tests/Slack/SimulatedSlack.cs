using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Platform;
using MeetupBot.Simulators.Slack;
using MeetupBot.Simulators.Slack.Model;
using MeetupBot.Slack;
using MeetupBot.Slack.SocketMode;
using MeetupBot.Tests.Discord;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MeetupBot.Tests.Slack;

/// <summary>The adapter on a simulated workspace with an admin, another person and one channel.</summary>
internal sealed class SimulatedSlack : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly TimeProvider _time;
    private WebApplication? _web;
    private Task? _running;
    private int _keys;

    private SimulatedSlack(SlackSimulator simulator, TimeProvider time, bool byHttp, SocketModeTimings? timings)
    {
        Simulator = simulator;
        _time = time;
        Owner = simulator.AddUser("Ana", "Europe/London", isAdmin: true);
        Ben = simulator.AddUser("Ben", "Europe/Berlin");
        Channel = simulator.AddChannel("meetups", Owner, Ben);
        Platform = new SlackPlatform(
            new SlackOptions
            {
                BotToken = simulator.BotToken,
                AppToken = byHttp ? "" : simulator.AppToken,
                SigningSecret = byHttp ? simulator.SigningSecret : "",
                ApiBaseUrl = simulator.ApiBaseUrl,
            },
            time,
            NullLoggerFactory.Instance)
        {
            SocketModeTimings = timings ?? new SocketModeTimings { Connections = 1 },
        };
    }

    public SlackSimulator Simulator { get; }
    public SlackPlatform Platform { get; }
    public ScriptedHandler Handler { get; } = new();
    public SlackUser Owner { get; }
    public SlackUser Ben { get; }
    public SlackConversation Channel { get; }
    public Task Running => _running ?? Task.CompletedTask;

    public ChannelRef Here => RefOf(Channel);

    public SpaceRef Space => new("slack", Simulator.TeamId);

    /// <summary>Only for deliveries: it does not listen.</summary>
    public static async Task<SimulatedSlack> StartAsync(
        SlackSimulatorOptions? options = null, TimeProvider? time = null, bool byHttp = false, SocketModeTimings? timings = null) =>
        new(await SlackSimulator.StartAsync(options ??= new SlackSimulatorOptions()), time ?? options.TimeProvider, byHttp, timings);

    public static async Task<SimulatedSlack> ConnectAsync(SlackSimulatorOptions? options = null, bool byHttp = false)
    {
        var slack = await StartAsync(options, byHttp: byHttp);
        if (byHttp)
            await slack.ServeAsync();
        slack.Connect();
        await Expect.SoonAsync(() => slack.Platform.Status == PlatformStatus.Connected);
        return slack;
    }

    public static ChannelRef RefOf(SlackConversation channel) => new("slack", channel.Id);

    public static UserRef RefOf(SlackUser user) => new("slack", user.Id);

    public static Card Text(string text) => new(new Block.Paragraph(text));

    public void Connect() => _running = Platform.RunAsync(Handler, DiscordHarness.Commands, _stop.Token);

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running;
    }

    public string NextKey() => $"K{Interlocked.Increment(ref _keys):D7}";

    public Task<DeliveryResult> PostAsync(string text, SlackConversation? channel = null) =>
        DeliverAsync(new Delivery.Post(RefOf(channel ?? Channel), Text(text)) { Key = NextKey() });

    public Task<DeliveryResult> DeliverAsync(Delivery delivery) => Platform.DeliverAsync(
        delivery with { FirstAttempt = Instant.FromDateTimeOffset(_time.GetUtcNow()) }, CancellationToken.None);

    public IReadOnlyList<string> Read(SlackConversation channel) =>
        [.. Simulator.Messages(channel).Where(message => message.Author == Simulator.Bot).Select(message => Simulator.Read(message, Owner).Text)];

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
        if (_web is not null)
            await _web.DisposeAsync();
        Platform.Dispose();
        await Simulator.DisposeAsync();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _web = builder.Build();
        _web.MapSlack(Platform);
        await _web.StartAsync();
        Simulator.AppUrl = new Uri(_web.Urls.First());
    }
}
