namespace MeetupBot.EndToEndTests.Sandbox;

/// <summary>The bot as a newcomer starts it: with no setting except the address, so that it opens its sandbox.</summary>
internal sealed class SandboxBot : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("meetupbot-browser-");
    private readonly BotProcess _process;

    private SandboxBot() => _process = BotProcess.Start(new Dictionary<string, string>(), _folder.FullName, "--Urls", "http://127.0.0.1:0");

    public Uri Address { get; private set; } = null!;

    /// <exception cref="InvalidOperationException">It ended instead. The message contains its output.</exception>
    public static async Task<SandboxBot> StartAsync()
    {
        var bot = new SandboxBot();
        bot.Address = await bot._process.AddressAsync();
        return bot;
    }

    /// <summary>Stops it as Ctrl+C does, so that it deletes its database.</summary>
    public async ValueTask DisposeAsync()
    {
        await _process.TerminateAsync();
        var exit = await _process.ExitAsync();
        await _process.DisposeAsync();
        _folder.Delete(recursive: true);
        Assert.Equal(0, exit);
    }
}
