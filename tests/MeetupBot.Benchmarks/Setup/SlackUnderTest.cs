using MeetupBot.Simulators.Slack;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace MeetupBot.Benchmarks.Setup;

/// <summary>The whole bot in this process, built as its command line does, on a simulated Slack over loopback.</summary>
internal sealed class SlackUnderTest : IAsyncDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly bool _byHttp;
    private WebApplication? _app;

    private SlackUnderTest(SlackSimulator slack, bool byHttp)
    {
        Slack = slack;
        _byHttp = byHttp;
    }

    public SlackSimulator Slack { get; }

    public string DatabaseFile => _folder.File("bot.db");

    /// <summary>Starts Slack with its documented limits, but not the bot.</summary>
    /// <param name="byHttp">HTTP mode, else Socket Mode.</param>
    public static async Task<SlackUnderTest> PrepareAsync(bool byHttp) =>
        new(await SlackSimulator.StartAsync(new SlackSimulatorOptions { FrameLogCapacity = 0, RequestLogCapacity = 100_000 }), byHttp);

    /// <summary>Starts the bot and waits until it listens.</summary>
    public async Task StartAsync()
    {
        _app = BotApplication.Build(
        [
            "--Slack:BotToken", Slack.BotToken,
            _byHttp ? "--Slack:SigningSecret" : "--Slack:AppToken", _byHttp ? Slack.SigningSecret : Slack.AppToken,
            "--Slack:ApiBaseUrl", Slack.ApiBaseUrl,
            "--Storage:ConnectionString", $"Data Source={DatabaseFile}",
            "--Meetups:QuietHours", "",
            "--Urls", "http://127.0.0.1:0",
            "--Logging:LogLevel:Default", "Error",
        ]);
        await _app.StartAsync();
        // The bot loads the member list before it gets much work.
        await Slack.EventuallyAsync(() => Slack.Requests.Any(request => request.Method == "users.list"), "the list of people", TimeSpan.FromSeconds(30));
        if (_byHttp)
            Slack.AppUrl = new Uri(_app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
        else
            await Slack.ConnectedAsync(timeout: TimeSpan.FromSeconds(30));
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await Slack.DisposeAsync();
        _folder.Dispose();
    }
}
