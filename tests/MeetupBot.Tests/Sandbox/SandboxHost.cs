using MeetupBot.Chat.Platform;
using MeetupBot.Sandbox;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Clock;
using MeetupBot.Sandbox.Page;

namespace MeetupBot.Tests.Sandbox;

/// <summary>The sandbox on a free port of this machine, with the fake bot behind it.</summary>
internal sealed class SandboxHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SandboxHost(WebApplication app) => _app = app;

    public FakeBot Bot => Get<FakeBot>();

    public SandboxChat Chat => Get<SandboxChat>();

    public SandboxClock Clock => Get<SandboxClock>();

    public Uri Address => new(_app.Urls.First());

    public static async Task<SandboxHost> StartAsync(bool connect = true)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSandbox();
        builder.Services.AddSingleton<FakeBot>();
        builder.Services.AddSingleton<ISandboxWorld>(s => s.GetRequiredService<FakeBot>());
        var app = builder.Build();
        app.MapSandbox();
        await app.StartAsync();
        var host = new SandboxHost(app);
        if (connect)
            _ = host.Get<IChatPlatform>().RunAsync(host.Bot, FakeBot.Commands, app.Lifetime.ApplicationStopping);
        return host;
    }

    public T Get<T>()
        where T : notnull => _app.Services.GetRequiredService<T>();

    public PageBrowser Browse() => new(Address);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
