using MeetupBot.Chat.Addresses;
using MeetupBot.Chat.Cards;
using MeetupBot.Chat.Commands;
using MeetupBot.Chat.Deliveries;
using MeetupBot.Chat.Transport;
using MeetupBot.Discord;
using MeetupBot.Simulators.Discord;
using MeetupBot.Simulators.Discord.Model;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;

namespace MeetupBot.Tests.Discord;

/// <summary>The adapter on a simulated Discord with one guild, its owner and one channel.</summary>
internal sealed class DiscordHarness : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly bool _isFirst;
    private readonly TimeProvider _time;
    private int _keys;
    private Task? _running;

    private DiscordHarness(DiscordSimulator simulator, TimeProvider time, DiscordHarness? before = null)
    {
        Simulator = simulator;
        _time = time;
        _isFirst = before is null;
        Owner = before?.Owner ?? simulator.AddUser("ana", "Ana");
        Guild = before?.Guild ?? simulator.AddGuild("Leeds", Owner);
        Channel = before?.Channel ?? Guild.AddChannel("meetups");
        var options = new DiscordOptions { Token = simulator.Token, ApiBaseUrl = simulator.ApiBaseUrl };
        Platform = new DiscordPlatform(options, time, NullLoggerFactory.Instance)
        {
            GatewayTimeouts = time == TimeProvider.System ? new SocketTimeouts { Hello = TimeSpan.FromSeconds(1) } : new SocketTimeouts(),
        };
    }

    public DiscordSimulator Simulator { get; }
    public DiscordPlatform Platform { get; }
    public ScriptedHandler Handler { get; } = new();
    public SimUser Owner { get; }
    public SimGuild Guild { get; }
    public SimChannel Channel { get; }
    public Task Running => _running ?? Task.CompletedTask;

    public static CommandSet Commands { get; } = new(
        [
            new CommandSpec("propose", "Propose a meetup", [new("title", "What"), new("when", "When", Suggests: true), new("capacity", "How many", OptionKind.WholeNumber)]),
            new CommandSpec("show", "Show one", [new("id", "Which", Required: true, Suggests: true)]),
            new CommandSpec("met", "I met them", [new("member", "Whom", OptionKind.Member, Required: true)]),
            new CommandSpec("me show", "What is stored", []),
            new CommandSpec("me set", "Change it", [new("zone", "Time zone", Suggests: true)]),
        ],
        ["Propose a meetup"],
        ["I met them"]);

    /// <summary>Only for deliveries: it is not connected to the gateway.</summary>
    public static async Task<DiscordHarness> StartAsync(DiscordSimulatorOptions? options = null, TimeProvider? time = null)
    {
        options ??= new DiscordSimulatorOptions();
        return new(await DiscordSimulator.StartAsync(options), time ?? options.TimeProvider);
    }

    public static async Task<DiscordHarness> ConnectAsync(DiscordSimulatorOptions? options = null)
    {
        var bench = await StartAsync(options);
        bench.Connect();
        await bench.Simulator.ConnectedAsync(options?.RecommendedShards ?? 1);
        return bench;
    }

    /// <summary>A new process on the same Discord, which remembers nothing of the old one.</summary>
    public DiscordHarness Restart() => new(Simulator, _time, this);

    public void Connect() => _running = Platform.RunAsync(Handler, Commands, _stop.Token);

    public string NextKey() => $"K{Interlocked.Increment(ref _keys):D7}";

    public ChannelRef Here => RefOf(Channel);

    public static ChannelRef RefOf(SimChannel channel) => new("discord", channel.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public static UserRef RefOf(SimUser user) => new("discord", user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public SpaceRef Space => new("discord", Guild.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));

    public Task<DeliveryResult> PostAsync(string text, SimChannel? channel = null) =>
        DeliverAsync(new Delivery.Post(RefOf(channel ?? Channel), Text(text)) { Key = NextKey() });

    public Task<DeliveryResult> DeliverAsync(Delivery delivery) => Platform.DeliverAsync(
        delivery.FirstAttempt == default ? delivery with { FirstAttempt = Now() } : delivery, CancellationToken.None);

    public Instant Now() => Instant.FromDateTimeOffset(_time.GetUtcNow());

    public static Card Text(string text) => new(new Block.Paragraph(text));

    public static Card WithButton(string text) => new(new Block.Paragraph(text), new Block.Buttons(new Button("Going", new ActionId("going", "K7Q2"))));

    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Running;
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await Running.ContinueWith(_ => { }, TaskScheduler.Default);
        Platform.Dispose();
        if (_isFirst)
            await Simulator.DisposeAsync();
        _stop.Dispose();
    }
}
